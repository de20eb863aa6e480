import { expect, it } from "vitest";
import type { Report } from "./check-api";
import { CorrectedText } from "./corrected-text";
import { findingOfEdit, type Finding } from "./finding";

const text = "FR-1 Teh service shal store teh order for aproximately 10 years, as teh law demands.";

const findings = (
  [
    ["Teh", "The"],
    ["shal", "shall"],
    ["teh", "the"],
    ["aproximately", "approximately"],
    ["teh", ""],
  ] as const
).reduce<Finding[]>((found, [word, replacement]) => {
  const offset = text.indexOf(word, found.at(-1)?.to ?? 0);
  const edit = findingOfEdit({
    offset,
    length: word.length,
    original: word,
    replacements: [replacement],
    rule: "TYPO",
    category: "TYPOS",
    message: "",
    confidence: 0.97,
    reason: "",
    applied: true,
  });
  return [...found, edit];
}, []);

/** All ways to leave some corrections to the user. */
const subsets = Array.from({ length: 2 ** findings.length }, (_, bits) =>
  findings.filter((_, index) => bits & (1 << index)),
);

it("is the same whatever safe corrections the user has applied before, and so is its score", () => {
  for (const applied of subsets) {
    const changed = new CorrectedText(text, applied).text;
    const open = findings
      .filter((finding) => !applied.includes(finding))
      .map((finding) => {
        const shift = applied
          .filter(({ to }) => to <= finding.from)
          .reduce((sum, { from, to, replacements: [by = ""] }) => sum + by.length - (to - from), 0);
        return { ...finding, from: finding.from + shift, to: finding.to + shift };
      });

    expect(new CorrectedText(changed, open).text).toBe(new CorrectedText(text, findings).text);
  }
});

it("maps each part of the corrected text to the words that it came from", () => {
  const corrected = new CorrectedText(text, findings);
  const place = (words: string) => ({
    offset: corrected.text.indexOf(words),
    length: words.length,
    text: words,
  });
  const report = {
    requirements: [place("The service shall store")],
    faults: [{ places: [place("approximately")] }],
    findings: [{ from: corrected.text.indexOf("oximately"), to: corrected.text.indexOf(" years") }],
  } as unknown as Report;
  const mapped = corrected.reportOnOriginal(report);

  expect(mapped.text).toBe(text);
  expect(mapped.requirements[0]).toMatchObject({ offset: 5, text: "Teh service shal store" });
  expect(mapped.faults[0]?.places[0]?.text).toBe("aproximately");
  expect(mapped.findings[0]?.text).toBe("aproximately 10");
});
