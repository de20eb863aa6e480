import type { Chrono } from "chrono-node";
import { parse } from "papaparse";
import type { Line, Row } from "./cells";
import type { Entry } from "./file-task";
import { fieldOf, fromOther } from "./other-table";
import { fromOwn, OWN_COLUMNS } from "./own-table";
import { fromTodoist } from "./todoist-table";

/** Our export and others write this before a cell that a spreadsheet would take for a formula. */
const QUOTED_FORMULA = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** Some programs write a few lines about the export before the names of the columns. */
const LAST_HEADER = 10;

const DELIMITERS = [",", ";", "\t"];

/** Tells a spreadsheet which delimiter the file has. */
const SEPARATOR_LINE = /^sep=.?$/i;

export interface Table {
  entries: Entry[];
  /** Columns with content that is not read, as the file names them. */
  unread: string[];
}

/**
 * Reads a table of our own, of Todoist, or of another program that has columns for tasks.
 *
 * @returns undefined if the file has no such columns
 */
export function readCsv(text: string, dates: Chrono | undefined): Table | undefined {
  const delimiter = DELIMITERS.find(
    (candidate) => headerOf(rowsOf(text, candidate, LAST_HEADER)) !== undefined,
  );
  const rows = delimiter === undefined ? [] : rowsOf(text, delimiter);
  const header = headerOf(rows.slice(0, LAST_HEADER));
  if (!header) {
    return undefined;
  }
  const columns = header.cells.map((name) => name.trim().toLowerCase());
  const lines: Line[] = rows
    .slice(rows.indexOf(header) + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, line }) => ({ row: rowOf(columns, cells), line }));
  if (isTodoist(columns)) {
    return { entries: fromTodoist(lines, dates), unread: [] };
  }
  if (columns.every((name) => name === "" || OWN_COLUMNS.includes(name))) {
    return { entries: lines.map((line) => fromOwn(line, dates)), unread: [] };
  }
  const isUnread = (name: string) =>
    name !== "" &&
    fieldOf(name) === undefined &&
    lines.some(({ row }) => (row[name] ?? "").trim() !== "");
  return {
    entries: lines.map((line) => fromOther(line, dates)),
    unread: header.cells.filter((_, i) => isUnread(columns[i] ?? "")).map((name) => name.trim()),
  };
}

function isTodoist(columns: string[]) {
  return columns.includes("type") && columns.includes("content");
}

function headerOf(rows: FileRow[]): FileRow | undefined {
  const first = SEPARATOR_LINE.test(rows[0]?.cells.join("") ?? "") ? 1 : 0;
  return rows.find(({ cells }, i) => isHeader(cells, i > first));
}

/** Jira repeats a column for each value. */
function rowOf(columns: string[], cells: string[]): Row {
  const row = new Map<string, string>();
  columns.forEach((name, i) => {
    const cell = (cells[i] ?? "").replace(QUOTED_FORMULA, "");
    const before = row.get(name) ?? "";
    row.set(name, before === "" || cell === "" ? before + cell : `${before}\n${cell}`);
  });
  return Object.fromEntries(row);
}

/** One word may be a task, and so may a line below the first one without more columns that are known. */
function isHeader(cells: string[], isBelow: boolean): boolean {
  const columns = cells.map((name) => name.trim().toLowerCase());
  const known = columns.map(fieldOf).filter((field) => field !== undefined);
  const isTable = isBelow ? known.length > 2 : cells.length > 1 || columns[0] === "name";
  return isTodoist(columns) || (known.includes("name") && isTable);
}

interface FileRow {
  cells: string[];
  /** Where it starts in the file, from 1. */
  line: number;
}

/** @param limit of the number of rows; all without one */
function rowsOf(text: string, delimiter: string, limit?: number): FileRow[] {
  const rows: FileRow[] = [];
  let line = 1;
  let start = 0;
  parse<string[]>(text, {
    delimiter,
    ...(limit !== undefined && { preview: limit }),
    step: ({ data, meta }) => {
      rows.push({ cells: data, line });
      line += text.slice(start, meta.cursor).split(/\r\n|[\n\r]/).length - 1;
      start = meta.cursor;
    },
  });
  return rows;
}
