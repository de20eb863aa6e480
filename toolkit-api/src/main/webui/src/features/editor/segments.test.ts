import { expect, test } from "vitest";
import type { Edit } from "@/shared/api/client";
import { segments } from "./segments";

test("cuts a text into what stays and what was found", () => {
  const a = edit({ offset: 0, length: 2 });
  const b = edit({ offset: 12, length: 3 });

  expect(segments("An service, teh end", [a, b])).toEqual([
    { kind: "edit", offset: 0, edit: a },
    { kind: "text", offset: 2, text: " service, " },
    { kind: "edit", offset: 12, edit: b },
    { kind: "text", offset: 15, text: " end" },
  ]);
});

test("counts UTF-16 code units, as the service does", () => {
  const found = edit({ offset: 3, length: 3 });

  expect(segments("🚀 teh", [found])).toEqual([
    { kind: "text", offset: 0, text: "🚀 " },
    { kind: "edit", offset: 3, edit: found },
  ]);
});

test("keeps the applied one of two edits that overlap", () => {
  const suggestion = edit({ offset: 0, length: 6 });
  const applied = edit({ offset: 4, length: 4, applied: true });

  expect(segments("one two three", [suggestion, applied])).toEqual([
    { kind: "text", offset: 0, text: "one " },
    { kind: "edit", offset: 4, edit: applied },
    { kind: "text", offset: 8, text: "three" },
  ]);
});

test("leaves a text without findings whole, and an empty one empty", () => {
  expect(segments("All is well.", [])).toEqual([{ kind: "text", offset: 0, text: "All is well." }]);
  expect(segments("", [])).toEqual([]);
});

function edit(given: Partial<Edit>): Edit {
  return {
    offset: 0,
    length: 0,
    original: "",
    replacements: [],
    rule: "RULE",
    category: "TYPOS",
    message: "",
    applied: false,
    ...given,
  };
}
