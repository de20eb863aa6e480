import type { Chrono } from "chrono-node";
import type { Task } from "../api/tasks";
import { readCsv } from "./csv-file";
import { checked, emptyTask, type Entry, type FileTask } from "./file-task";
import { readLines } from "./lines-file";
import { isTodoTxt, readTodoTxt } from "./todo-txt";

export interface TaskFile {
  /** Whether places are lines; else tasks are counted. */
  hasLines: boolean;
  entries: Entry[];
  /** Columns with content that is not read. */
  unread?: string[];
}

/** How files of calendars, address books, documents and web pages start. */
const NO_LIST = /^\s*(?:BEGIN:V|<\?xml|<!doctype|<html|%PDF-|\{\\rtf)/i;

/**
 * Decodes UTF-8 or, as spreadsheets save too, UTF-16 and the code page of Windows.
 *
 * @returns undefined for a file that is no text or has another format
 */
export function textOf(bytes: ArrayBuffer): string | undefined {
  const text = decoded(bytes);
  return text.includes("\0") || NO_LIST.test(text) ? undefined : text;
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
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
 * @returns undefined for JSON that is no export, "unchecked" for an export with members of a wrong type: the server
 *   knows better what is wrong with it
 */
export function readTaskFile(
  name: string,
  content: string,
  dates: Chrono | undefined,
): TaskFile | "unchecked" | undefined {
  const text = content.replace(/^\uFEFF/, "");
  if (name.toLowerCase().endsWith(".json") || text.trimStart().startsWith("{")) {
    return readJson(text);
  }
  const table = readCsv(text, dates);
  if (table) {
    return { hasLines: true, ...table };
  }
  const found = isTodoTxt(text) ? readTodoTxt(text) : readLines(text);
  const tasks = found.map((task) => ({ ...emptyTask(), ...task }));
  return { hasLines: false, entries: tasks.map((task, i) => checked(task, i + 1)) };
}

function readJson(text: string): TaskFile | "unchecked" | undefined {
  const tasks = tasksIn(text);
  if (!Array.isArray(tasks)) {
    return undefined;
  }
  return tasks.every(isTask)
    ? { hasLines: false, entries: tasks.map((task, i) => checked(task, i + 1)) }
    : "unchecked";
}

function tasksIn(json: string): unknown {
  try {
    return (JSON.parse(json) as { tasks?: unknown } | null)?.tasks;
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
