import { expect, it } from "vitest";
import { wordDiff } from "@/shared/diff/word-diff";
import { comparisonRows } from "./comparison-rows";

it("begins a row at each common line break", () => {
  expect(comparisonRows(wordDiff("one\ntwo\n", "one\n2\n"))).toEqual([
    [{ kind: "same", text: "one\n" }],
    [
      { kind: "change", removed: "two", added: "2" },
      { kind: "same", text: "\n" },
    ],
  ]);
});

it("does not split a change that contains line breaks", () => {
  expect(comparisonRows([{ kind: "change", removed: "a\nb", added: "c" }])).toHaveLength(1);
});

it("has no rows without text", () => {
  expect(comparisonRows([])).toEqual([]);
});
