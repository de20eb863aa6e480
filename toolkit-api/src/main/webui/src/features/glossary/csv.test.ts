import { expect, it } from "vitest";
import { csvOf, termsOf } from "./csv";

it("reads back what it has written", () => {
  const terms = ["Order Desk", 'the "Desk"', "a, b; c", "café 🚀", "=SUM(A1)"];

  expect(termsOf(csvOf(terms))).toEqual(terms);
});

it("reads what a spreadsheet writes", () => {
  expect(
    termsOf('\uFEFFTerm;Meaning\r\nOrder Desk;"Takes, keeps"\r\n"a ""b""";x\r\n\r\nlast'),
  ).toEqual(["Order Desk", 'a "b"', "last"]);
});

it("reads a plain list", () => {
  expect(termsOf("one\ntwo\n")).toEqual(["one", "two"]);
  expect(termsOf("")).toEqual([]);
});
