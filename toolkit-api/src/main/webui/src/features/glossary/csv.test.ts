import { expect, it } from "vitest";
import { decodeText, parseTerms, toCsv } from "./csv";

it("reads what it has written", () => {
  const terms = ["Order Desk", 'the "Desk"', "a, b; c", "café 🚀", "=SUM(A1)"];

  expect(parseTerms(toCsv(terms))).toEqual(terms);
});

it("reads files of a spreadsheet program", () => {
  expect(
    parseTerms('\uFEFFTerm;Meaning\r\nOrder Desk;"Takes, keeps"\r\n"a ""b""";x\r\n\r\nlast'),
  ).toEqual(["Order Desk", 'a "b"', "last"]);
});

it.each([
  ["UTF-8", [0xc3, 0x89, 0x74]],
  ["UTF-16, as a spreadsheet's Unicode text", [0xff, 0xfe, 0xc9, 0x00, 0x74, 0x00]],
  ["UTF-16 of the other order", [0xfe, 0xff, 0x00, 0xc9, 0x00, 0x74]],
  ["Windows-1252, as a spreadsheet's CSV", [0xc9, 0x74]],
])("reads %s", (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes).buffer)).toBe("Ét");
});

it("reads a plain list", () => {
  expect(parseTerms("one\ntwo\n")).toEqual(["one", "two"]);
  expect(parseTerms("")).toEqual([]);
});
