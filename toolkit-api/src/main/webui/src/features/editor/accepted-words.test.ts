import { beforeEach, expect, it } from "vitest";
import { glossary } from "@/shared/glossary/glossary";
import { keepsText } from "@/shared/text/draft";
import { acceptedWords, knownTerms } from "./accepted-words";

beforeEach(() => {
  localStorage.clear();
  keepsText.set(true);
  glossary.set([]);
  acceptedWords.set([]);
});

it("adds to the glossary, once", () => {
  glossary.set(["Order Desk"]);
  acceptedWords.set(["Amjedo", "Order Desk"]);

  expect(knownTerms()).toEqual(["Order Desk", "Amjedo"]);
});

it("is kept as long as the text is kept", () => {
  acceptedWords.set(["Amjedo"]);
  expect(localStorage.getItem("acceptedWords")).toContain("Amjedo");

  keepsText.set(false);
  expect(localStorage.getItem("acceptedWords")).toBeNull();
  expect(acceptedWords.get()).toEqual(["Amjedo"]);
});
