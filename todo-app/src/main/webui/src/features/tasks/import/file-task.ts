import type { components } from "@/shared/api/schema";
import { limits } from "../api/tasks";
import { RULE } from "../recur/recurrence";

export type FileTask = components["schemas"]["ExportedTask"];

/** What is wrong with a field; `text` is what the file has there. */
export interface Fault {
  rule: "missing" | "tooLong" | "noDate" | "noTag" | "tooManyTags" | "noPriority" | "noRule";
  field:
    | "name"
    | "location"
    | "notes"
    | "due"
    | "tags"
    | "priority"
    | "recurrence"
    | "created"
    | "completed"
    | "list";
  text: string;
}

/** A task of a file, the line or number of the task, and what is wrong with it. */
export interface Entry {
  task: FileTask;
  place: number;
  faults: Fault[];
}

export function emptyTask(): FileTask {
  return { name: "", complete: false, created: new Date().toISOString() };
}

/** Checks what the server would refuse, to say it in the words of the person who has the file. */
export function checked(task: FileTask, place: number, found: Fault[] = []): Entry {
  const faults = [...found];
  const check = (isFault: boolean, rule: Fault["rule"], field: Fault["field"], text = "") => {
    if (isFault) {
      faults.push({ rule, field, text });
    }
  };
  const { name, location = "", notes = "", due, tags = [], priority, recurrence, list } = task;
  check(name.trim() === "", "missing", "name");
  check(length(name) > limits.name, "tooLong", "name", name);
  check(length(location) > limits.location, "tooLong", "location", location);
  check(length(notes) > limits.notes, "tooLong", "notes", notes);
  check(typeof list === "string" && length(list) > limits.list, "tooLong", "list", list ?? "");
  check(typeof due === "string" && !isDate(due), "noDate", "due", due ?? "");
  check(Number.isNaN(Date.parse(task.created)), "noDate", "created", task.created);
  check(tags.length > limits.tags, "tooManyTags", "tags");
  const noTag = tags.find(
    (tag) => tag.trim() === "" || length(tag) > limits.tag || tag.includes(","),
  );
  check(noTag !== undefined, "noTag", "tags", noTag);
  const isPriority = priority === null || priority === undefined || [1, 2, 3].includes(priority);
  check(!isPriority, "noPriority", "priority", String(priority));
  const isRule = recurrence === null || recurrence === undefined || RULE.test(recurrence);
  check(!isRule, "noRule", "recurrence", recurrence ?? "");
  return { task, place, faults };
}

/** In Unicode code points, as the server counts. */
function length(text: string) {
  return Array.from(text).length;
}

/** Whether a text is a day of the calendar, such as 2026-12-24. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
