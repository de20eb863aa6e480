import { expect, it } from "vitest";
import { wordDiff } from "@/shared/diff/word-diff";
import { comparisonRows } from "./comparison-rows";

it("begins a row where both texts begin a line", () => {
  expect(comparisonRows(wordDiff("one\ntwo\n", "one\n2\n"))).toEqual([
    [{ kind: "same", text: "one\n" }],
    [
      { kind: "change", removed: "two", added: "2" },
      { kind: "same", text: "\n" },
    ],
  ]);
});

it("keeps a change together that breaks lines", () => {
  expect(comparisonRows([{ kind: "change", removed: "a\nb", added: "c" }])).toHaveLength(1);
});

it("has no rows where there is no text", () => {
  expect(comparisonRows([])).toEqual([]);
});
