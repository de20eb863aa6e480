import { expect, it } from "vitest";
import { requestBatches } from "./request-batches";

it("groups short texts", () => {
  expect(requestBatches(["a", "b"])).toEqual([["a", "b"]]);
  expect(requestBatches([])).toEqual([]);
});

it("sends repeated texts once", () => {
  expect(requestBatches(["a", "b", "a"])).toEqual([["a", "b"]]);
});

it("limits the number and the length of the texts in a group", () => {
  const many = Array.from({ length: 45 }, (_, i) => `${i}`);
  expect(requestBatches(many).map((group) => group.length)).toEqual([20, 20, 5]);

  const long = ["a", "b", "c"].map((letter) => letter.repeat(2_500));
  expect(requestBatches(long).map((group) => group.length)).toEqual([1, 1, 1]);
  expect(requestBatches(["x".repeat(9_000), "y"]).map((group) => group.length)).toEqual([1, 1]);
});
