import { describe, expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { formatter } from "./i18n";
import { laterTexts } from "./later-texts";

type Texts = Record<string, unknown>;

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

const keys = [...Object.keys(en), ...Object.keys(laterTexts.en)];

/** The names in braces, in all plural forms. */
function placeholders(text: unknown) {
  return [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
}

describe.each<[string, Texts, Texts]>([
  ["fr", en, fr],
  ["fr, later", laterTexts.en, laterTexts.fr],
])("%s", (_, english, messages) => {
  it("has the same keys as English", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))("has the same placeholders and plural forms in %s", (key) => {
    expect(placeholders(messages[key])).toEqual(placeholders(english[key]));
    expect(typeof messages[key]).toBe(typeof english[key]);
    expect(JSON.stringify(messages[key])).not.toMatch(/""|TODO/);
  });
});

describe("French typography", () => {
  const texts = JSON.stringify([...Object.values(fr), ...Object.values(laterTexts.fr)]);

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
