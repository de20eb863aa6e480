import type { Chrono } from "chrono-node";
import { isoDateOf } from "@/shared/i18n/use-date-formats";
import { isDate } from "./file-task";

/** The cells of a line by the names of their columns, in small letters. */
export type Row = Record<string, string>;

/** A line of a table, and its number in the file. */
export interface Line {
  row: Row;
  line: number;
}

const ISO =
  /^(?<day>\d{4}-\d\d-\d\d)(?<time>[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const TIME = /\d:\d\d|\d ?[ap]m\b/i;

const MIDNIGHT = /\b(?:12:00(?::00)? ?am|0?0:00(?::00)?)\b/i;

/** @returns null for no date, undefined for a text that is none */
export function dayOf(text: string, dates: Chrono | undefined): string | null | undefined {
  if (text === "") {
    return null;
  }
  const date = isoDate(text) ?? dates?.parseDate(text, new Date(), { forwardDate: true });
  return date ? isoDateOf(date) : undefined;
}

/** Whether a text has a time of the day other than midnight. A task here has no time. */
function hasTime(text: string): boolean {
  const date = isoDate(text);
  return date ? date.getHours() + date.getMinutes() > 0 : TIME.test(text.replace(MIDNIGHT, ""));
}

/** Whether a text says more than a day, such as a time or the end of a period. */
export function hasMoreThanDay(text: string, dates: Chrono | undefined): boolean {
  const isWhole = () =>
    dates?.parse(text, new Date(), { forwardDate: true })[0]?.text.length === text.length;
  return hasTime(text) || (isoDate(text) === undefined && !isWhole());
}

/** A day of the calendar, or a time of it. */
export function isoDate(text: string): Date | undefined {
  const { day, time = "T00:00" } = ISO.exec(text)?.groups ?? {};
  // Not all browsers read an offset without a colon.
  const date = new Date(`${day}${time.replace(" ", "T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  return day === undefined || !isDate(day) ? undefined : date;
}

/** Nothing for a text that is no day or time of the ISO format. */
export function instantOf(member: "created" | "completed", text: string) {
  const instant = isoDate(text);
  return instant ? { [member]: instant.toISOString() } : {};
}
