import { limits } from "../api/tasks";
import type { NewTask } from "../change/new-task";

/** A bullet, a number or a box of a list, as people write and copy them. */
const BULLET = /^(?:[-*+•◦‣–]|\d{1,3}[.)])\s+/;
const BOX = /^\[([ xX✓]?)\]\s*/;

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const RULE = /^(?:-\s*){3,}$|^[=_*]{3,}$/;

/**
 * The tasks of a pasted text, one a line, without blank lines. A heading of Markdown becomes a tag of the tasks below it, and
 * what is indented below a box becomes notes.
 */
export function tasksOf(text: string): NewTask[] {
  const tasks: NewTask[] = [];
  let tag = "";
  let box: { task: NewTask; indent: number; child: number | undefined } | undefined;
  for (const written of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = written.trim();
    const indent = written.replaceAll("\t", "    ").search(/\S/);
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) {
      tag = asTag(heading);
      box = undefined;
    } else if (line !== "" && !RULE.test(line) && box && indent > box.indent) {
      const isItem = BULLET.test(line);
      box.child ??= isItem ? indent : undefined;
      const depth = isItem ? Math.max(0, indent - (box.child ?? 0)) : 0;
      addNote(box.task, `${" ".repeat(depth)}${line}`);
    } else if (line !== "" && !RULE.test(line)) {
      const task = { ...taskOf(line), ...(tag !== "" && { tags: [tag] }) };
      box = BOX.test(line.replace(BULLET, "")) ? { task, indent, child: undefined } : undefined;
      tasks.push(task);
    }
  }
  return tasks.filter(({ name }) => name !== "");
}

function taskOf(line: string): NewTask {
  const text = line.replace(BULLET, "");
  const box = BOX.exec(text);
  const complete = box?.[1] !== undefined && box[1].trim() !== "";
  return { ...withNotes(text.slice(box?.[0].length ?? 0)), complete };
}

function addNote(task: NewTask, note: string) {
  const notes = [task.notes ?? "", note].filter((part) => part !== "").join("\n");
  task.notes = Array.from(notes).slice(0, limits.notes).join("");
}

/** A text as a tag: without commas, and as much of it as fits. */
export function asTag(text: string): string {
  const words = text.replaceAll(",", " ").replace(/\s+/g, " ").trim();
  return Array.from(words).slice(0, limits.tag).join("").trim();
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
