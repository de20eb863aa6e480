import type { Chrono } from "chrono-node";
import { parse } from "papaparse";
import { isoDateOf } from "@/shared/i18n/use-date-formats";
import { withNotes } from "../add/pasted-lines";
import { limits } from "../api/tasks";
import { recurrenceIn } from "../recur/quick-recurrence";
import { firstDay } from "../recur/recurrence";
import { checked, emptyTask, isDate, type Entry, type Fault } from "./file-task";

type Row = Record<string, string>;

/** The export writes this before a cell that a spreadsheet would take for a formula. */
const QUOTED_FORMULA = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** A label of Todoist inside the text of a task. */
const LABEL = /(?<=^|\s)@([^\s@,]+)/g;

/** A time of the day, which a task here does not have. */
const TIME = /\d:\d\d|\d ?[ap]m\b/i;

/** What Todoist repeats, also by rules that are unknown here. */
const REPEATED = /^(?:every|ev|tous|toutes|chaque)\b/i;

/**
 * Reads a table of our own or of Todoist.
 *
 * @returns undefined if the first line has the columns of neither
 */
export function readCsv(text: string, dates: Chrono | undefined): Entry[] | undefined {
  const lines: { row: Row; line: number }[] = [];
  let columns: string[] = [];
  let line = 1;
  let start = 0;
  parse<string[]>(text, {
    delimiter: text.slice(0, text.search(/[\r\n]|$/)).includes(";") ? ";" : ",",
    step: ({ data, meta }) => {
      if (columns.length === 0) {
        columns = data.map((column) => column.trim().toLowerCase());
      } else if (data.some((cell) => cell.trim() !== "")) {
        lines.push({
          row: Object.fromEntries(columns.map((name, i) => [name, data[i] ?? ""])),
          line,
        });
      }
      line += text.slice(start, meta.cursor).split(/\r\n|[\n\r]/).length - 1;
      start = meta.cursor;
    },
  });
  if (columns.includes("type") && columns.includes("content")) {
    return fromTodoist(lines, dates);
  }
  return columns.includes("name")
    ? lines.map(({ row, line: place }) => fromOwn(row, place, dates))
    : undefined;
}

function fromOwn(row: Row, line: number, dates: Chrono | undefined): Entry {
  const cell = (name: string) => (row[name] ?? "").replace(QUOTED_FORMULA, "").trim();
  const faults: Fault[] = [];
  const due = dueOf(cell("due"), dates);
  if (due === undefined) {
    faults.push({ rule: "noDate", field: "due", text: cell("due") });
  }
  const task = {
    ...emptyTask(),
    name: cell("name"),
    complete: /^(?:true|yes|1|x)$/i.test(cell("complete")) || cell("completed") !== "",
    location: cell("location"),
    notes: cell("notes"),
    due: due ?? null,
    tags: [
      ...new Set(
        cell("tags")
          .split(",")
          .map((tag) => tag.trim()),
      ),
    ].filter((tag) => tag !== ""),
    priority: cell("priority") === "" ? null : Number(cell("priority")),
    recurrence: cell("recurrence") || null,
    list: cell("list") || null,
    ...(cell("created") !== "" && { created: cell("created") }),
    ...(!Number.isNaN(Date.parse(cell("completed"))) && { completed: cell("completed") }),
  };
  return checked(task, line, faults);
}

/** @returns null for no date, undefined for a text that is none */
function dueOf(text: string, dates: Chrono | undefined): string | null | undefined {
  if (text === "") {
    return null;
  }
  const date = isDate(text) ? undefined : dates?.parseDate(text, new Date(), { forwardDate: true });
  return date ? isoDateOf(date) : isDate(text) ? text : undefined;
}

/**
 * Subtasks and comments become lines of the notes, and a section becomes a tag of its tasks. What a task here does not
 * have is kept in the notes, too.
 */
function fromTodoist(lines: { row: Row; line: number }[], dates: Chrono | undefined): Entry[] {
  const entries: Entry[] = [];
  let section = "";
  for (const { row, line } of lines) {
    const content = (row.content ?? "").trim();
    const last = entries.at(-1);
    const indent = Number(row.indent ?? 1);
    if (row.type === "section") {
      section = content;
    } else if (row.type === "note" && last) {
      addNote(last, content);
    } else if (row.type === "task" && indent > 1 && last) {
      addNote(last, `${"  ".repeat(indent - 2)}- [ ] ${content}`);
    } else if (row.type === "task") {
      entries.push(todoistTask(row, content, line, dates, section));
    }
  }
  return entries;
}

/** Null for a date that does not consist of a rule. */
function recurrenceOf(date: string): string | null {
  const found = recurrenceIn(date);
  return found?.start === 0 && found.end === date.length ? found.rule : null;
}

function addNote({ task }: Entry, note: string) {
  task.notes = [task.notes ?? "", note].filter((part) => part !== "").join("\n");
}

function todoistTask(
  row: Row,
  content: string,
  line: number,
  dates: Chrono | undefined,
  section: string,
): Entry {
  const deadline = (row.deadline ?? "").trim();
  const date = (row.date ?? "").trim() || deadline;
  const recurrence = recurrenceOf(date);
  const due =
    recurrence === null
      ? REPEATED.test(date)
        ? undefined
        : dueOf(date.split("T")[0] ?? "", dates)
      : firstDay(recurrence);
  const { name, notes } = withNotes(content.replace(LABEL, "").replace(/\s+/g, " "));
  const priority = Number(row.priority);
  const labels = [...content.matchAll(LABEL)].map(([, label = ""]) => label);
  const task = {
    ...emptyTask(),
    name: name === "" ? content : name,
    notes: [
      notes,
      (row.description ?? "").trim(),
      due === undefined || TIME.test(date) ? date : "",
      deadline === date ? "" : deadline,
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
    due: due ?? null,
    recurrence,
    tags: [...new Set([...tagOf(section, labels), ...labels])],
    // 4 is what a task of Todoist has without a priority.
    priority: priority >= 1 && priority <= 3 ? priority : null,
  };
  return checked(task, line);
}

/** None without a section, or if a label says the same. */
function tagOf(section: string, labels: string[]): string[] {
  const text = section.replaceAll(",", " ").replace(/\s+/g, " ");
  const tag = Array.from(text).slice(0, limits.tag).join("").trim();
  const isLabel = labels.some((label) => label.toLowerCase() === tag.toLowerCase());
  return tag === "" || isLabel ? [] : [tag];
}
