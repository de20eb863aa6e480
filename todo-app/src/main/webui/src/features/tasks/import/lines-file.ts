import { BOX, BULLET, taskOf } from "../add/pasted-lines";
import { limits } from "../api/tasks";
import type { NewTask } from "../change/new-task";

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
/** A line between parts of a list, or a bullet without a text. */
const RULE = /^(?:-\s*){3,}$|^[=_*]{3,}$|^[-*+•]$/;

/**
 * The tasks of a list, one a line, without blank lines. A heading of Markdown becomes a tag of the tasks below it, and what is
 * indented below a box becomes notes.
 */
export function readLines(text: string): NewTask[] {
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

function addNote(task: NewTask, note: string) {
  const notes = [task.notes ?? "", note].filter((part) => part !== "").join("\n");
  task.notes = Array.from(notes).slice(0, limits.notes).join("");
}

/** A text as a tag: without commas, and as much of it as fits. */
export function asTag(text: string): string {
  const words = text.replaceAll(",", " ").replace(/\s+/g, " ").trim();
  return Array.from(words).slice(0, limits.tag).join("").trim();
}
