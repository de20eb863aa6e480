import type { Chrono } from "chrono-node";
import { parse } from "papaparse";
import type { Line } from "./cells";
import type { Entry } from "./file-task";
import { fieldOf, fromOther } from "./other-table";
import { fromOwn, OWN_COLUMNS } from "./own-table";
import { fromTodoist } from "./todoist-table";

/** Our export and others write this before a cell that a spreadsheet would take for a formula. */
const QUOTED_FORMULA = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** Some programs write a few lines about the export before the names of the columns. */
const LAST_HEADER = 10;

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
  const rows = rowsOf(text);
  const header = rows.slice(0, LAST_HEADER).find(({ cells }, i) => isHeader(cells, i > 0));
  if (!header) {
    return undefined;
  }
  const columns = header.cells.map((name) => name.trim().toLowerCase());
  const lines: Line[] = rows
    .slice(rows.indexOf(header) + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, line }) => ({
      row: Object.fromEntries(
        columns.map((name, i) => [name, (cells[i] ?? "").replace(QUOTED_FORMULA, "")]),
      ),
      line,
    }));
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

/** One word may be a task, and so may a line below the first one without more columns that are known. */
function isHeader(cells: string[], isBelow: boolean): boolean {
  const columns = cells.map((name) => name.trim().toLowerCase());
  const known = columns.map(fieldOf).filter((field) => field !== undefined);
  const isTable = isBelow ? known.length > 2 : cells.length > 1 || columns[0] === "name";
  return isTodoist(columns) || (known.includes("name") && isTable);
}

function rowsOf(text: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  let line = 1;
  let start = 0;
  parse<string[]>(text, {
    delimiter: /^[^\r\n]*;/.test(text) ? ";" : ",",
    step: ({ data, meta }) => {
      rows.push({ cells: data, line });
      line += text.slice(start, meta.cursor).split(/\r\n|[\n\r]/).length - 1;
      start = meta.cursor;
    },
  });
  return rows;
}
