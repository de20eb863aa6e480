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
    expect(same.sort()).toEqual(["appName", "cookies", "keyControl", "licence", "menu", "notes"]);
  });
});

it.each(keys)("the page uses %s", (key) => {
  expect(sources).toContain(`"${key}"`);
});

describe("translating", () => {
  it("fills in what is given", () => {
    expect(translator("en")("summary", { open: 2, count: 1 })).toBe("2 to do, 1 done");
    expect(translator("fr")("summary", { open: 2, count: 1 })).toBe("2 à faire, 1 faite");
  });

  it("leaves dollars and braces in a name alone", () => {
    expect(translator("en")("moveTask", { name: "pay $& {name}" })).toBe("Move pay $& {name}");
  });

  it("chooses the form by each language's own rule", () => {
    expect(translator("en")("matches", { count: 0 })).toBe("0 tasks found");
    expect(translator("fr")("matches", { count: 0 })).toBe("0 tâche trouvée");
    expect(translator("en")("matches", { count: 1 })).toBe("1 task found");
  });
});
