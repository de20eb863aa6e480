import type { Schemas } from "@/shared/api/client";
import { kindOfCategory, kindOfSmell, type Kind } from "@/shared/findings/kinds";

/** What has become of a finding in the document. */
export type Outcome = "changed" | "suggested" | "requirement";

export interface Remark {
  /** The segment and the offset, as the API names an edit; unique for edits. */
  id: string;
  outcome: Outcome;
  kind: Kind;
  smell: string | null;
  rule: string;
  message: string;
  source: string | null;
  /** The paragraph, with the words at these UTF-16 code units. */
  paragraph: string;
  from: number;
  to: number;
  text: string;
  replacements: string[];
}

/** Text that stays, and then what is removed and added there. */
export interface MarkedPart {
  offset: number;
  kept: string;
  removed: string;
  added: string;
}

export interface RemarkGroup {
  rule: string;
  first: Remark;
  remarks: Remark[];
}

/** All edits and findings of a report, in reading order. */
export function remarksOf(segments: Schemas["SegmentReport"][]): Remark[] {
  return segments.flatMap(({ index, text, correctedText, edits, findings }) => [
    ...edits.map((edit): Remark => ({
      id: `${index}:${edit.offset}`,
      outcome: edit.applied ? "changed" : "suggested",
      kind: kindOfCategory(edit.category),
      smell: null,
      rule: edit.rule,
      message: edit.message,
      source: null,
      paragraph: text,
      from: edit.offset,
      to: edit.offset + edit.length,
      text: edit.original,
      replacements: edit.replacements,
    })),
    ...findings.map((finding): Remark => ({
      id: `${index}:${finding.offset}:${finding.rule}`,
      outcome: "requirement",
      kind: kindOfSmell(finding.smell),
      smell: finding.smell,
      rule: finding.rule,
      message: finding.message,
      source: finding.reference,
      paragraph: correctedText,
      from: finding.offset,
      to: finding.offset + finding.length,
      text: finding.text,
      replacements: finding.suggestions,
    })),
  ]);
}

/** Splits the text of a segment at the changes that are made after the user's decisions. */
export function markedParts(text: string, remarks: Remark[], decisions: Decisions): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let offset = 0;
  for (const { id, outcome, from, to, text: removed, replacements } of remarks) {
    const [added] = replacements;
    if (from >= offset && added !== undefined && isMade(outcome, decisions.get(id))) {
      parts.push({ offset, kept: text.slice(offset, from), removed, added });
      offset = to;
    }
  }
  return [...parts, { offset, kept: text.slice(offset), removed: "", added: "" }];
}

/** Groups remarks by their rule, the longest group first. */
export function groupRemarks(remarks: Remark[]): RemarkGroup[] {
  const groups = new Map<string, RemarkGroup>();
  for (const remark of remarks) {
    const group = groups.get(remark.rule);
    if (group) {
      group.remarks.push(remark);
    } else {
      groups.set(remark.rule, { rule: remark.rule, first: remark, remarks: [remark] });
    }
  }
  return [...groups.values()].toSorted((a, b) => b.remarks.length - a.remarks.length);
}

export type Decision = "accepted" | "rejected";

/** Decisions by the id of their remark. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Whether the document has a change after the user's decision on it. */
export function isMade(outcome: Outcome, decision: Decision | undefined): boolean {
  return outcome === "changed" ? decision !== "rejected" : decision === "accepted";
}

/** The values of a field of the form: one for each segment, with the offsets of its edits. */
export function fieldOf(decisions: Decisions, wanted: Decision): string[] {
  const offsets = new Map<string, string[]>();
  for (const [id, decision] of decisions) {
    const [segment = "", offset = ""] = id.split(":");
    if (decision === wanted) {
      offsets.set(segment, [...(offsets.get(segment) ?? []), offset]);
    }
  }
  return [...offsets].map(([segment, all]) => `${segment}:${all.join(",")}`);
}
