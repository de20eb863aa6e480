import { expect, it } from "vitest";
import { tasksOf, withNotes } from "./pasted-lines";

it("understands bullets, numbers and boxes", () => {
  const text = "- a\n* b\r\n\n  3. c\n4) [ ] d\n- [x] e\n[X] f\n2026 plans\n-5 degrees";
  expect(tasksOf(text).map(({ name, complete }) => [name, complete])).toEqual([
    ["a", false],
    ["b", false],
    ["c", false],
    ["d", false],
    ["e", true],
    ["f", true],
    ["2026 plans", false],
    ["-5 degrees", false],
  ]);
});

it("continues a long line in the notes without cutting words and characters", () => {
  const words = withNotes("word ".repeat(60));
  expect(words.name.length).toBeLessThanOrEqual(200);
  expect(words.name).toMatch(/word…$/);
  expect(`${words.name}${words.notes}`.match(/word/g)).toHaveLength(60);

  expect(withNotes("😀".repeat(150))).toEqual({ name: "😀".repeat(150), notes: "" });
  const emoji = withNotes("😀".repeat(250));
  expect(emoji.name.length).toBeLessThanOrEqual(200);
  expect(`${emoji.name}${emoji.notes}`.match(/😀/gu)).toHaveLength(250);
});
