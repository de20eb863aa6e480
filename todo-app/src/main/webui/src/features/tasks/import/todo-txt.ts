import { withNotes } from "../add/pasted-lines";
import { limits } from "../api/tasks";
import { instantOf, isoDate } from "./cells";
import type { FileTask } from "./file-task";
import { asTag } from "./lines-file";

const DAY = String.raw`\d{4}-\d\d-\d\d`;

/** The lines that no other list of tasks has: a completed task with its day, or a priority. */
const TYPICAL = new RegExp(String.raw`^(?:x ${DAY}|\([A-Z]\)) \S`, "m");

const LINE = new RegExp(String.raw`^(?<done>x )?(?<days>(?:${DAY} ){0,2})(?<text>.*)$`);

/** Some programs write the day of completion before the priority. */
const LETTER = new RegExp(String.raw`^((?:x )?(?:${DAY} )?)\(([A-Z])\) `);

/** A project or a context. */
const LABEL = /(?<=^|\s)[+@]([^\s,]+)/g;

/** What may stand between and behind the labels at the end of a line. */
const KEY = /^[^\s:]+:\S+$/;

/** "Write to @Ana": the label is a word of the sentence. */
const NEEDS_A_WORD =
  /^(?:for|to|with|on|at|in|of|from|by|about|and|or|the|an?|pour|à|avec|de|du|des|chez|et|ou|le|la|les|un|une|dans|sur|par)$/i;

const DUE = new RegExp(String.raw`(?<=^|\s)due:(${DAY})(?=\s|$)`);

/** Priority of a completed task, as many programs keep it. */
const PRIORITY = /(?<=^|\s)pri:([A-C])(?=\s|$)/i;

/** Whether a text is a list in the format of todo.txt. */
export function isTodoTxt(text: string): boolean {
  return TYPICAL.test(text);
}

/**
 * The tasks of a list in the format of todo.txt. Projects and contexts become tags. Inside a sentence they stay in the
 * name, too, and so do keys other than the due date.
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
  const priority = LETTER.exec(line)?.[2];
  const { done, days = "", text = "" } = LINE.exec(line.replace(LETTER, "$1"))?.groups ?? {};
  const isDone = done !== undefined;
  // The day of completion comes first.
  const [last, first] = days.trim().split(" ");
  const created = isDone ? first : last;
  const labels = [...text.matchAll(LABEL)].map(([, label = ""]) => asTag(label));
  const tags = [...new Set(labels)].slice(0, limits.tags);
  const due = DUE.exec(text)?.[1];
  const isDay = due !== undefined && isoDate(due) !== undefined;
  const letter = priority ?? PRIORITY.exec(text)?.[1]?.toUpperCase() ?? "";
  const number = "ABC".indexOf(letter) + 1;
  const isKnown = letter !== "" && number > 0;
  const withoutDue = isDay ? text.replace(DUE, "") : text;
  const words = withoutDue.replace(PRIORITY, "").trim().split(/\s+/);
  const rest = labels.length > limits.tags ? words : withoutOuterLabels(words);
  const { name, notes } = withNotes(
    [...(isKnown || !priority ? [] : [`(${priority})`]), ...rest].join(" "),
  );
  return {
    name: name === "" ? text.trim() : name,
    notes,
    complete: isDone,
    tags,
    due: isDay ? due : null,
    priority: isKnown ? number : null,
    ...instantOf("created", created ?? ""),
    ...(isDone && instantOf("completed", last ?? "")),
  };
}

/** The words without the labels before and behind the sentence. */
function withoutOuterLabels(words: string[]): string[] {
  const isLabel = (word: string) => /^[+@]./.test(word);
  const start = words.findIndex((word) => !isLabel(word));
  const sentence = start < 0 ? [] : words.slice(start);
  const last = sentence.findLastIndex((word) => !isLabel(word) && !KEY.test(word));
  const end = NEEDS_A_WORD.test(sentence[last] ?? "") ? last + 2 : last + 1;
  return [...sentence.slice(0, end), ...sentence.slice(end).filter((word) => !isLabel(word))];
}
