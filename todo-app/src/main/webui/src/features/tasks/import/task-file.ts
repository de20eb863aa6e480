import type { Chrono } from "chrono-node";
import type { Task } from "../api/tasks";
import { readCsv } from "./csv-file";
import { checked, emptyTask, type Entry, type FileTask } from "./file-task";
import { readLines } from "./lines-file";

export interface TaskFile {
  /** Whether places are lines; else tasks are counted. */
  hasLines: boolean;
  entries: Entry[];
  /** Columns with content that is not read. */
  unread?: string[];
}

/** Decodes UTF-8 or, as some spreadsheets still save, the code page of Windows. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Reads an export, a table of another program, or plain lines.
 *
 * @param dates understands dates in words
 * @returns undefined for JSON that is no export: the server knows better what is wrong with it
 */
export function readTaskFile(
  name: string,
  content: string,
  dates: Chrono | undefined,
): TaskFile | undefined {
  const text = content.replace(/^\uFEFF/, "");
  if (name.toLowerCase().endsWith(".json") || text.trimStart().startsWith("{")) {
    return readJson(text);
  }
  const table = readCsv(text, dates);
  if (table) {
    return { hasLines: true, ...table };
  }
  const tasks = readLines(text).map((task) => ({ ...emptyTask(), ...task }));
  return { hasLines: false, entries: tasks.map((task, i) => checked(task, i + 1)) };
}

function readJson(text: string): TaskFile | undefined {
  try {
    const { tasks } = JSON.parse(text) as { tasks?: unknown };
    if (!Array.isArray(tasks) || !tasks.every(isTask)) {
      return undefined;
    }
    return { hasLines: false, entries: tasks.map((task, i) => checked(task, i + 1)) };
  } catch {
    return undefined;
  }
}

/** Whether all members have the types that the checks below expect. */
function isTask(value: unknown): value is FileTask {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { name, location, notes, due, tags, created, recurrence, list } = value as Record<
    string,
    unknown
  >;
  const isText = (member: unknown) => member === undefined || typeof member === "string";
  return (
    typeof name === "string" &&
    typeof created === "string" &&
    isText(location) &&
    isText(notes) &&
    (due === null || isText(due)) &&
    (recurrence === null || isText(recurrence)) &&
    (list === null || isText(list)) &&
    (tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === "string")))
  );
}

/** Tells which tasks of a file are in the list already. */
export function isInList(tasks: readonly Task[]): (task: FileTask) => boolean {
  const keys = new Set(tasks.map(keyOf));
  return (task) => keys.has(keyOf(task));
}

function keyOf({ name, location = "", notes = "", due = null }: FileTask | Task): string {
  return JSON.stringify([name.trim(), location, notes, due]);
}
