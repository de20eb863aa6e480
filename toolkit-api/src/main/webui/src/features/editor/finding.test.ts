import { expect, it } from "vitest";
import { sortFindings, needsWholeText, findingOfEdit, findingOfSmell } from "./finding";

const edit = {
  offset: 4,
  length: 8,
  original: "recieves",
  replacements: ["receives"],
  rule: "SPELLING",
  category: "TYPOS",
  message: "A mistake.",
  confidence: 0.97,
  reason: "The mistake is clear, and so is its correction.",
  applied: true,
};

const smell = {
  offset: 4,
  length: 6,
  text: "should",
  smell: "uncertain-verb",
  rule: "SHOULD",
  severity: "high" as const,
  doubtful: false,
  message: "Is it required?",
  reference: "ISO/IEC/IEEE 29148",
  suggestions: ["shall", "will, where it states a fact", "the value with its unit"],
};

it.each([
  ["TYPOS", "typo"],
  ["GRAMMAR", "grammar"],
  ["PUNCTUATION", "grammar"],
  ["STYLE", "style"],
  ["REPETITIONS_STYLE", "style"],
  ["REDUNDANCY", "style"],
])("an edit of the category %s is of the kind %s", (category, kind) => {
  expect(findingOfEdit({ ...edit, category }).kind).toBe(kind);
});

it("computes the end of an edit, and whether it is safe", () => {
  expect(findingOfEdit(edit)).toMatchObject({ from: 4, to: 12, safe: true, url: null });
});

it("distinguishes replacements from advice", () => {
  expect(findingOfSmell(smell)).toMatchObject({
    kind: "smell",
    replacements: ["shall"],
    advice: ["will, where it states a fact", "the value with its unit"],
    safe: false,
  });
});

it("counts word choice as style", () => {
  expect(findingOfSmell({ ...smell, smell: "wordiness" }).kind).toBe("style");
});

it("knows which findings need the whole text", () => {
  expect(needsWholeText(findingOfSmell({ ...smell, smell: "undefined-acronym" }))).toBe(true);
  expect(needsWholeText(findingOfSmell(smell))).toBe(false);
  expect(needsWholeText(findingOfEdit(edit))).toBe(false);
});

it("sorts by position, the longer first", () => {
  const a = findingOfEdit({ ...edit, offset: 9 });
  const b = findingOfEdit({ ...edit, length: 3 });
  const c = findingOfEdit({ ...edit, length: 5 });
  expect(sortFindings([a, b, c])).toEqual([c, b, a]);
});
