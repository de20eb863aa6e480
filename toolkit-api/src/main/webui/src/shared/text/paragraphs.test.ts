import { expect, it } from "vitest";
import { paragraphsOf, partsOf } from "./paragraphs";

it("splits a text at blank lines", () => {
  expect(paragraphsOf("one\ntwo\n\n \t\nthree\n")).toEqual([
    { from: 0, text: "one\ntwo" },
    { from: 12, text: "three" },
  ]);
});

it("does not split a code block, closed or not", () => {
  expect(paragraphsOf("```\na\n\nb\n```\n\nend")).toEqual([
    { from: 0, text: "```\na\n\nb\n```" },
    { from: 14, text: "end" },
  ]);
  expect(paragraphsOf("~~~\na\n\n```\n\nb")).toHaveLength(1);
});

it("finds no paragraphs in a blank text", () => {
  expect(paragraphsOf("")).toEqual([]);
  expect(paragraphsOf("\n \n")).toEqual([]);
});

it("counts UTF-16 code units, as the API does", () => {
  const text = "🚀 up\n\né́ 👩‍💻\n\nlast";
  for (const paragraph of paragraphsOf(text)) {
    expect(text.slice(paragraph.from, paragraph.from + paragraph.text.length)).toBe(paragraph.text);
  }
  expect(paragraphsOf(text)[2]?.from).toBe(text.indexOf("last"));
});

it("splits long paragraphs into lines that end with a sentence, and long lines after a space", () => {
  const lines = "The service stores\nthe order.\n".repeat(300);
  const parts = partsOf(lines);
  expect(parts).toHaveLength(300);
  expect(parts[1]).toEqual({ from: 30, text: "The service stores\nthe order." });

  const words = partsOf("word ".repeat(9_000));
  expect(words.map(({ text }) => text).join("")).toBe("word ".repeat(9_000));
  expect(words.every(({ from, text }) => from % 5 === 0 && text.length <= 20_000)).toBe(true);
  expect(partsOf("x".repeat(50_000)).map(({ text }) => text.length)).toEqual([
    20_000, 20_000, 10_000,
  ]);
  expect(partsOf(`\`\`\`\n${lines}\`\`\``)).toHaveLength(1);
});
