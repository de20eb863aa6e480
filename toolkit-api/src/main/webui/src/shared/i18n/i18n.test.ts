import { describe, expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { formatter } from "./i18n";

type Texts = Record<string, unknown>;

/** Texts that are not in the first view. Only one of the two pages has some. */
const laterTexts = Object.values(
  import.meta.glob<{ laterTexts: { en: Texts; fr: Texts } }>("./later-texts.ts", { eager: true }),
).map((module) => module.laterTexts);

const languages = {
  en: laterTexts.reduce<Texts>((all, later) => ({ ...all, ...later.en }), en),
  fr: laterTexts.reduce<Texts>((all, later) => ({ ...all, ...later.fr }), fr),
};

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

const keys = Object.keys(languages.en);
const translations = Object.entries(languages).filter(([language]) => language !== "en");

/** The names in braces, in all plural forms. */
function placeholders(text: unknown) {
  return [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
}

describe.each(translations)("%s", (_, messages) => {
  it("has the same keys as English", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("has the same placeholders and plural forms in %s", (key) => {
    expect(placeholders(messages[key])).toEqual(placeholders(languages.en[key]));
    expect(typeof messages[key]).toBe(typeof languages.en[key]);
    expect(JSON.stringify(messages[key])).not.toMatch(/""|TODO/);
  });
});

describe("French typography", () => {
  const texts = JSON.stringify(Object.values(languages.fr));

  it("has a no-break space inside guillemets and before : ; ! ? %", () => {
    expect(texts.match(/.{0,30}( [:;!?%»]|« )/g)).toBeNull();
    expect(texts.match(/.{0,30}([\p{L}}][;!?»]|«[\p{L}{])/gu)).toBeNull();
  });

  it("has typographic apostrophes", () => {
    expect(texts.match(/.{0,30}'/g)).toBeNull();
  });
});

it.each(keys)("the page uses %s", (key) => {
  expect(sources).toContain(`"${key}"`);
});

describe("formatting", () => {
  it("fills in the placeholders", () => {
    const text = "{done} of {total}";
    expect(formatter("en")(text, { done: 2, total: 9 })).toBe("2 of 9");
  });

  it("does not expand dollars and braces in a value", () => {
    expect(formatter("en")("Move {name}", { name: "$& {name}" })).toBe("Move $& {name}");
  });

  it("chooses the plural form by the rules of the language", () => {
    const english = { one: "{count} task", other: "{count} tasks" };
    const french = { one: "{count} tâche", other: "{count} tâches" };
    expect(formatter("en")(english, { count: 0 })).toBe("0 tasks");
    expect(formatter("fr")(french, { count: 0 })).toBe("0 tâche");
    expect(formatter("en")(english, { count: 1 })).toBe("1 task");
  });
});
