import { expect, it } from "vitest";
import { texts } from "./components/legal-page";

/** The shape of a text: its headings, lists, tables, links and code, without the words. */
function outline(text: string) {
  return text
    .split("\n")
    .map((line) => /^(#+|-|\|)/.exec(line)?.[0] ?? "")
    .filter(Boolean)
    .concat(text.match(/`[^`]+`|\]\([^)]+\)/g) ?? []);
}

it.each(Object.entries(texts))("%s says in French what it says in English", (_, { en, fr }) => {
  expect(outline(fr)).toEqual(outline(en));
  expect(fr.length).toBeGreaterThan(en.length * 0.9);
});
