import { limits } from "../api/tasks";
import type { NewTask } from "../change/new-task";

/** A bullet, a number or a box of a list, as people write and copy them. */
export const BULLET = /^(?:[-*+•◦‣–]|\d{1,3}[.)])\s+/;
export const BOX = /^(?:\[([ xX✓]?)\]|([☐☑☒]))\s*/;

/** The tasks of a pasted text, one a line, without blank lines. */
export function tasksOf(text: string): NewTask[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .map(taskOf)
    .filter(({ name }) => name !== "");
}

export function taskOf(line: string): NewTask {
  const text = line.replace(BULLET, "");
  const box = BOX.exec(text);
  const [mark = "", bracketed = "", symbol = "☐"] = box ?? [];
  const complete = bracketed.trim() !== "" || symbol !== "☐";
  return { ...withNotes(text.slice(mark.length)), complete };
}

const FIRST_BREAK = 100;

/** A text of one line; what is too long for a name goes on in the notes. */
export function withNotes(text: string): { name: string; notes: string } {
  const name = text.trim();
  // Unicode code points, as the server counts; most texts are short enough without counting.
  if (name.length <= limits.name || Array.from(name).length <= limits.name) {
    return { name, notes: "" };
  }
  const end = breakBefore(name, limits.name - 1);
  const notes = `…${name.slice(end).trim()}`;
  return { name: `${name.slice(0, end).trim()}…`, notes: notes.slice(0, limits.notes) };
}

/** The end of the last word before an index, or else of the last character that is not cut in two. */
function breakBefore(text: string, index: number): number {
  const space = text.lastIndexOf(" ", index);
  if (space >= FIRST_BREAK) {
    return space;
  }
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(index - 1));
  return isPair ? index - 1 : index;
}
