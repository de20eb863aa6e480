import { expect, it } from "vitest";
import { wordDiff } from "@/shared/diff/word-diff";
import { resolveChanges } from "./resolve-changes";

const parts = wordDiff("Teh service recieves an orders.", "The service receives an order.");
const recieves = parts.find((part) => part.kind === "change" && part.removed === "recieves");

it("accepts one change and leaves the others open", () => {
  expect(resolveChanges(parts, "accept", (part) => part === recieves).texts).toEqual({
    original: "Teh service receives an orders.",
    text: "The service receives an order.",
  });
});

it("rejects one change and leaves the others open", () => {
  expect(resolveChanges(parts, "reject", (part) => part === recieves).texts).toEqual({
    original: "Teh service recieves an orders.",
    text: "The service recieves an order.",
  });
});

it("has no original once all changes are decided", () => {
  expect(resolveChanges(parts, "accept", () => true).texts).toEqual({
    original: null,
    text: "The service receives an order.",
  });
  expect(resolveChanges(parts, "reject", () => true).texts).toEqual({
    original: null,
    text: "Teh service recieves an orders.",
  });
});

it("keeps the other changes as they are, so that the page need not show them again", () => {
  const open = resolveChanges(parts, "accept", (part) => part === recieves).parts;

  expect(open.filter((part) => part.kind === "change")).toHaveLength(2);
  open
    .filter((part) => part.kind === "change")
    .forEach((part) => {
      expect(parts.some((before) => before === part)).toBe(true);
    });
});
