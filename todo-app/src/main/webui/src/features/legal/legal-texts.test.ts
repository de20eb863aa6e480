import { expect, it } from "vitest";
import { legalTexts } from "./legal-texts";

/** The structure of a text: its headings, lists, tables, links and code. */
function outline(text: string) {
  return text
    .split("\n")
    .map((line) => /^(#+|-|\|)/.exec(line)?.[0] ?? "")
    .filter(Boolean)
    .concat(text.match(/`[^`]+`|\]\([^)]+\)/g) ?? []);
}

it.each(Object.entries(legalTexts))(
  "%s has the same structure in English and French",
  (_, { en, fr }) => {
    expect(outline(fr)).toEqual(outline(en));
    expect(fr.length).toBeGreaterThan(en.length * 0.9);
  },
);

it.each(Object.entries(legalTexts))("%s has no-break spaces in French", (_, { fr }) => {
  expect(fr.match(/.{0,30}( [:;!?%»]|« )/g)).toBeNull();
});
