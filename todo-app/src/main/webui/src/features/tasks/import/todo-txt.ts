import { withNotes } from "../add/pasted-lines";
import { limits } from "../api/tasks";
import { instantOf, isoDate } from "./cells";
import type { FileTask } from "./file-task";
import { asTag } from "./lines-file";

const DAY = String.raw`\d{4}-\d\d-\d\d`;

/** The lines that no other list of tasks has: a completed task with its day, or a priority. */
const TYPICAL = new RegExp(String.raw`^(?:x ${DAY}|\([A-Z]\)) \S`, "m");

const LINE = new RegExp(
  String.raw`^(?<done>x )?(?:\((?<priority>[A-C])\) )?(?<days>(?:${DAY} ){0,2})(?<text>.*)$`,
);

/** A project or a context. */
const LABEL = /(?<=^|\s)[+@]([^\s,]+)/g;

const DUE = new RegExp(String.raw`(?<=^|\s)due:(${DAY})(?=\s|$)`);

/** Priority of a completed task, as many programs keep it. */
const PRIORITY = /(?<=^|\s)pri:([A-C])(?=\s|$)/i;

/** Whether a text is a list in the format of todo.txt. */
export function isTodoTxt(text: string): boolean {
  return TYPICAL.test(text);
}

/**
 * The tasks of a list in the format of todo.txt. Projects and contexts become tags. Keys other than the due date stay
 * in the name.
 *
 * @see https://github.com/todotxt/todo.txt
 */
export function readTodoTxt(text: string): Partial<FileTask>[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(taskOf);
}

function taskOf(line: string): Partial<FileTask> & { name: string } {
  const { done, priority, days = "", text = "" } = LINE.exec(line)?.groups ?? {};
  const isDone = done !== undefined;
  // The day of completion comes first.
  const [last, first] = days.trim().split(" ");
  const created = isDone ? first : last;
  const labels = [...text.matchAll(LABEL)].map(([, label = ""]) => asTag(label));
  const tags = [...new Set(labels)].slice(0, limits.tags);
  const due = DUE.exec(text)?.[1];
  const isDay = due !== undefined && isoDate(due) !== undefined;
  const letter = priority ?? PRIORITY.exec(text)?.[1]?.toUpperCase();
  const withoutLabels = labels.length > limits.tags ? text : text.replace(LABEL, "");
  const rest = (isDay ? withoutLabels.replace(DUE, "") : withoutLabels).replace(PRIORITY, "");
  const { name, notes } = withNotes(rest.replace(/\s+/g, " "));
  return {
    name: name === "" ? text.trim() : name,
    notes,
    complete: isDone,
    tags,
    due: isDay ? due : null,
    priority: letter === undefined ? null : "ABC".indexOf(letter) + 1,
    ...instantOf("created", created ?? ""),
    ...(isDone && instantOf("completed", last ?? "")),
  };
}
