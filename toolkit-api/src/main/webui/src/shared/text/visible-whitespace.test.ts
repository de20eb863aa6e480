import { expect, it } from "vitest";
import { visibleWhitespace } from "./visible-whitespace";

it.each([
  ["two words", "two words"],
  ["  ", "␣␣"],
  ["a  b", "a␣␣b"],
  ["\u00A0", "⍽"],
  ["", ""],
])("shows %j as %j", (text, shown) => {
  expect(visibleWhitespace(text)).toBe(shown);
});
