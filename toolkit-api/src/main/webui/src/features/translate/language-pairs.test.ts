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

it("offers what any of the available ones can", () => {
  expect(sourcesOf(providers, "")).toEqual(["auto", "en", "fr"]);
  expect(targetsOf(providers, "", "en")).toEqual(["ca", "de", "es", "fr"]);
});

it("offers what the chosen one can", () => {
  expect(sourcesOf(providers, "apertium")).toEqual(["en", "fr"]);
  expect(targetsOf(providers, "apertium", "fr")).toEqual(["es"]);
});

it("offers nothing of one that is not available", () => {
  expect(sourcesOf(providers, "deepl")).toEqual([]);
  expect(targetsOf(providers, "apertium", "de")).toEqual([]);
});
