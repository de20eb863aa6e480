import { describe, expect, it } from "vitest";
import { en, type MessageKey } from "./en";
import { languages, translator } from "./i18n";

const sources = Object.values(
  import.meta.glob<string>(
    ["/src/**/*.tsx", "/src/**/*.ts", "!**/*.test.*", "!/src/shared/i18n/*"],
    {
      query: "?raw",
      import: "default",
      eager: true,
    },
  ),
).join("\n");

const keys = Object.keys(en) as MessageKey[];
const others = Object.entries(languages).filter(([language]) => language !== "en");

/** The names in braces, of every form. */
function blanks(text: unknown) {
  return [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
}

describe.each(others)("%s", (_, messages) => {
  it("has exactly the texts that English has", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("says %s with the same blanks and forms", (key) => {
    expect(blanks(messages[key])).toEqual(blanks(en[key]));
    expect(typeof messages[key]).toBe(typeof en[key]);
    expect(JSON.stringify(messages[key])).not.toMatch(/""|TODO/);
  });

  it("leaves next to nothing in English", () => {
    const same = keys.filter((key) => key in messages && messages[key] === en[key]);
    // The same word in both languages, or a name.
    expect(same.sort()).toEqual(["appName", "keyControl"]);
  });
});

it.each(keys)("the page uses %s", (key) => {
  expect(sources).toContain(`"${key}"`);
});

describe("translating", () => {
  it("fills in what is given", () => {
    expect(translator("en")("changeOf", { position: 2, total: 9 })).toBe("Change 2 of 9");
    expect(translator("fr")("changeOf", { position: 2, total: 9 })).toBe("Changement 2 sur 9");
  });

  it("leaves dollars and braces in a name alone", () => {
    expect(translator("en")("removeTerm", { term: "$& {term}" })).toBe("Remove $& {term}");
  });

  it("chooses the form by each language's own rule", () => {
    expect(translator("en")("found", { count: 0 })).toBe("0 findings");
    expect(translator("fr")("found", { count: 0 })).toBe("0 remarque");
    expect(translator("en")("found", { count: 1 })).toBe("1 finding");
  });
});
