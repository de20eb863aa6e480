import type { Chrono } from "chrono-node";
import { withNotes } from "../add/pasted-lines";
import { recurrenceIn } from "../recur/quick-recurrence";
import { firstDay } from "../recur/recurrence";
import { dayOf, hasMoreThanDay, type Line, type Row } from "./cells";
import { checked, emptyTask, type Entry } from "./file-task";
import { asTag } from "./lines-file";

/** A label of Todoist inside the text of a task. */
const LABEL = /(?<=^|\s)@([^\s@,]+)/g;

/** What Todoist repeats, also by rules that are unknown here. */
const REPEATED = /^(?:every|ev|tous|toutes|chaque)\b/i;

/**
 * Subtasks and comments become lines of the notes, and a section becomes a tag of its tasks. What a task here does not
 * have is kept in the notes, too.
 */
export function fromTodoist(lines: Line[], dates: Chrono | undefined): Entry[] {
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
      const date = (row.date ?? "").trim();
      const day = date === "" ? "" : ` (${date})`;
      const indented = "  ".repeat(indent - 2);
      addNote(last, `${indented}- [ ] ${content}${day}`);
      addNote(last, (row.description ?? "").trim().replace(/^/gm, `${indented}  `).trimEnd());
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
        : dayOf(date, dates)
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
      due === undefined || (recurrence === null && hasMoreThanDay(date, dates)) ? date : "",
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
  const tag = asTag(section);
  const isLabel = labels.some((label) => label.toLowerCase() === tag.toLowerCase());
  return tag === "" || isLabel ? [] : [tag];
}
