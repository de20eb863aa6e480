import type { Schemas } from "@/shared/api/client";
import { kindOfCategory, kindOfSmell, type Kind } from "@/shared/findings/kinds";

/** A mistake or a smell in the text. Offsets count UTF-16 code units. */
export interface Finding {
  kind: Kind;
  from: number;
  to: number;
  text: string;
  rule: string;
  /** The kind of requirement smell; null for a mistake. */
  smell: string | null;
  message: string;
  reference: string | null;
  url: string | null;
  /** Texts that can replace it, best first. */
  replacements: string[];
  /** Hints for a replacement that the user must write. */
  advice: string[];
  /** Whether it is often right as it is. */
  doubtful: boolean;
  /** Whether the first replacement may be applied without review. */
  safe: boolean;
  /** Why the first replacement is only suggested; null if it is safe or if nothing is known. */
  doubt: string | null;
}

/** Smells that need the whole text: the check of a single paragraph would report false ones. */
const WHOLE_TEXT_SMELLS = new Set(["undefined-acronym", "inconsistent-term"]);

export function needsWholeText({ smell }: Finding): boolean {
  return smell !== null && WHOLE_TEXT_SMELLS.has(smell);
}

export function findingOfEdit(edit: Schemas["Edit"]): Finding {
  return {
    kind: kindOfCategory(edit.category),
    from: edit.offset,
    to: edit.offset + edit.length,
    text: edit.original,
    rule: edit.rule,
    smell: null,
    message: edit.message,
    reference: null,
    url: edit.url ?? null,
    replacements: edit.replacements,
    advice: [],
    doubtful: false,
    safe: edit.applied,
    doubt: edit.applied || edit.replacements.length === 0 ? null : edit.reason,
  };
}

export function findingOfSmell(finding: Schemas["Finding"]): Finding {
  return {
    kind: kindOfSmell(finding.smell),
    from: finding.offset,
    to: finding.offset + finding.length,
    text: finding.text,
    rule: finding.rule,
    smell: finding.smell,
    message: finding.message,
    reference: finding.reference,
    url: null,
    replacements: finding.suggestions.filter(isReplacement),
    advice: finding.suggestions.filter((suggestion) => !isReplacement(suggestion)),
    doubtful: finding.doubtful,
    safe: false,
    doubt: null,
  };
}

/**
 * The API mixes replacements ("shall") and advice ("the value with its unit") in one list. Advice
 * begins with an article, contains punctuation, or has more than three words.
 */
function isReplacement(suggestion: string): boolean {
  return (
    suggestion.split(" ").length <= 3 &&
    !/[,:;]|\.\.\./.test(suggestion) &&
    !/^(the|an?|its|who|what|each time|les?|la|l'|une?|des?|du|ce) /i.test(suggestion)
  );
}

/** Sorts by offset, and at the same offset the longest first. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether two checks have reported the same finding. */
export function isSame(a: Finding, b: Finding): boolean {
  return a.from === b.from && a.to === b.to && a.rule === b.rule;
}

/** The findings that can be corrected without review; if some overlap, only the first of them. */
export function safeFindings(findings: Finding[]): Finding[] {
  let end = -1;
  return findings.filter(({ safe, from, to, replacements }) => {
    const fits = safe && replacements.length > 0 && from >= end;
    end = fits ? to : end;
    return fits;
  });
}
