import { expect, it } from "vitest";
import { minimalChange } from "./minimal-change";

it.each([
  ["one two", "one 2"],
  ["one", "one two"],
  ["aaa", "aa"],
  ["", "new"],
  ["same", "same"],
  ["🚀 a", "🚁 a"],
])("turns %j into %j", (before, after) => {
  const { from, to, insert } = minimalChange(before, after);
  expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
});

it("does not replace the common start and end", () => {
  expect(minimalChange("one two three", "one 2 three")).toEqual({ from: 4, to: 7, insert: "2" });
});
