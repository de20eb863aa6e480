import { expect, it } from "vitest";
import { contextOf } from "./context-of";

it("is the whole text around a part, if it is short", () => {
  expect(contextOf("Two.", "One.\n\nTwo.\n\nThree.")).toBe("One.\n\nTwo.\n\nThree.");
});

it("is nothing if the part is the whole text, long itself, or no longer in it", () => {
  expect(contextOf("It is. ".repeat(2_000), "It is. ".repeat(9_000))).toBeUndefined();
  expect(contextOf("One.\n\nTwo.", "One.\n\nTwo.\n")).toBeUndefined();
  expect(contextOf("Gone.", "One.\n\nTwo.\n\nThree.")).toBeUndefined();
});

it("is what stands around the part of a long text", () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(" ");
  const context = contextOf("w10000 w10001", words) ?? "";

  expect(context).toHaveLength(20_000);
  expect(context.indexOf("w10000")).toBeGreaterThan(9_900);
  expect(context.indexOf("w10000")).toBeLessThan(10_100);
  expect(contextOf("w0 w1", words)).toBe(words.slice(0, 20_000));
  expect(contextOf("w19999", words)).toBe(words.slice(-20_000));
});
