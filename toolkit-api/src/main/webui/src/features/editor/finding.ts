import type { Schemas } from "@/shared/api/client";

export const kinds = ["typo", "grammar", "style", "smell"] as const;

export type Kind = (typeof kinds)[number];

/** Something that was found in the text, as the page shows it. Offsets count UTF-16 code units. */
export interface Finding {
  kind: Kind;
  from: number;
  to: number;
  text: string;
  rule: string;
  /** The requirement smell; null for a mistake. */
  smell: string | null;
  message: string;
  reference: string | null;
  url: string | null;
  /** What can be put in its place, best first. */
  replacements: string[];
  /** What to put there in the reader's own words. */
  advice: string[];
  /** The API is sure of the first replacement. */
  safe: boolean;
}

const STYLE_CATEGORIES =
  /STYLE|REDUNDANCY|PLAIN_ENGLISH|TYPOGRAPHY|COLLOQUIAL|WIKIPEDIA|TEXT_ANALYSIS/;

/** Smells of the choice of words rather than of the requirement. */
const STYLE_SMELLS = new Set(["weak-word", "repeated-word", "wordiness"]);

/** Smells that only the whole text shows: a paragraph alone would give false ones. */
const WHOLE_TEXT_SMELLS = new Set(["undefined-acronym", "inconsistent-term"]);

export function isOfWholeText({ smell }: Finding): boolean {
  return smell !== null && WHOLE_TEXT_SMELLS.has(smell);
}

export function ofEdit(edit: Schemas["Edit"]): Finding {
  return {
    kind: kindOf(edit.category),
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
    safe: edit.applied,
  };
}

export function ofSmell(finding: Schemas["Finding"]): Finding {
  return {
    kind: STYLE_SMELLS.has(finding.smell) ? "style" : "smell",
    from: finding.offset,
    to: finding.offset + finding.length,
    text: finding.text,
    rule: finding.rule,
    smell: finding.smell,
    message: finding.message,
    reference: finding.reference,
    url: null,
    replacements: finding.suggestions.filter(isWording),
    advice: finding.suggestions.filter((suggestion) => !isWording(suggestion)),
    safe: false,
  };
}

function kindOf(category: string): Kind {
  if (category === "TYPOS") {
    return "typo";
  }
  return STYLE_CATEGORIES.test(category) ? "style" : "grammar";
}

/**
 * The API gives wordings ("shall") and advice ("the value with its unit") in one list: advice
 * names a thing by its article, explains itself, or is long.
 */
function isWording(suggestion: string): boolean {
  return (
    suggestion.split(" ").length <= 3 &&
    !/[,:;]|\.\.\./.test(suggestion) &&
    !/^(the|an?|its|who|what|each time|les?|la|l'|une?|des?|du|ce) /i.test(suggestion)
  );
}

/** By offset; of those at one place the longest first. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether two findings are one, found again after the text has changed elsewhere. */
export function isSame(a: Finding, b: Finding): boolean {
  return a.from === b.from && a.to === b.to && a.rule === b.rule;
}
