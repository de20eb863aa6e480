import { expect, it } from "vitest";
import { progressOf, toggled } from "./checklist";

it("counts the boxes of lists, but not those in code", () => {
  const text = "- [x] a\n  - [ ] b\n> 1. [X] c\n\n```\n- [ ] code\n```\n[ ] no list\n* [ ] d";
  expect(progressOf(text)).toEqual({ done: 2, total: 4 });
  expect(progressOf("no list")).toEqual({ done: 0, total: 0 });
});

it("ticks and clears one box", () => {
  const text = "- [ ] a\n1. [x] b\n";
  expect(toggled(text, 0)).toBe("- [x] a\n1. [x] b\n");
  expect(toggled(text, 8)).toBe("- [ ] a\n1. [ ] b\n");
  expect(toggled(text, 3)).toBe(text);
});
