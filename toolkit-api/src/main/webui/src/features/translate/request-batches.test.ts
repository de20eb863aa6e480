import { expect, it } from "vitest";
import { batches } from "./request-batches";

it("groups what is short", () => {
  expect(batches(["a", "b"])).toEqual([["a", "b"]]);
  expect(batches([])).toEqual([]);
});

it("sends what comes twice once", () => {
  expect(batches(["a", "b", "a"])).toEqual([["a", "b"]]);
});

it("keeps groups small, by number and by length", () => {
  const many = Array.from({ length: 45 }, (_, i) => `${i}`);
  expect(batches(many).map((group) => group.length)).toEqual([20, 20, 5]);

  const long = ["a", "b", "c"].map((letter) => letter.repeat(2_500));
  expect(batches(long).map((group) => group.length)).toEqual([1, 1, 1]);
  expect(batches(["x".repeat(9_000), "y"]).map((group) => group.length)).toEqual([1, 1]);
});
