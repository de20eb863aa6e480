import { expect, it } from "vitest";
import type { Schemas } from "@/shared/api/client";
import { sourcesOf, targetsOf } from "./language-pairs";

const providers: Schemas["ProviderPairs"][] = [
  {
    provider: "deepl",
    quality: "standard",
    available: false,
    reason: "It has no key.",
    pairs: {},
  },
  {
    provider: "openai",
    quality: "standard",
    available: true,
    pairs: { auto: ["fr"], en: ["fr", "de"] },
  },
  {
    provider: "apertium",
    quality: "draft",
    available: true,
    pairs: { en: ["es", "ca"], fr: ["es"] },
  },
];

it("offers the languages of all available providers", () => {
  expect(sourcesOf(providers, "")).toEqual(["auto", "en", "fr"]);
  expect(targetsOf(providers, "", "en")).toEqual(["ca", "de", "es", "fr"]);
});

it("offers the languages of the chosen provider", () => {
  expect(sourcesOf(providers, "apertium")).toEqual(["en", "fr"]);
  expect(targetsOf(providers, "apertium", "fr")).toEqual(["es"]);
});

it("offers no languages of an unavailable provider", () => {
  expect(sourcesOf(providers, "deepl")).toEqual([]);
  expect(targetsOf(providers, "apertium", "de")).toEqual([]);
});
