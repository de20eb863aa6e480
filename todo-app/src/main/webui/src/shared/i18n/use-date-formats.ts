import { useMemo } from "react";
import { useI18n } from "./i18n";

const DAY_MS = 24 * 60 * 60 * 1000;

export function useDateFormats() {
  const { locale } = useI18n();
  return useMemo(() => createDateFormats(locale), [locale]);
}

function createDateFormats(locale: string) {
  const weekdayAndDate = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const withoutYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const withYear = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const dateAndTime = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  function shortDate(date: Date) {
    return (date.getFullYear() === new Date().getFullYear() ? withoutYear : withYear).format(date);
  }

  return {
    /** Sunday, 22 November */
    weekdayAndDate: (date: Date) => weekdayAndDate.format(date),
    /** 22 Nov; in another year: 22 Nov 2030 */
    shortDate,
    /** Sunday, 22 November 2026 at 09:30 */
    dateAndTime: (date: Date) => dateAndTime.format(date),
    /** Today: 09:30; on another day: 22 Nov, 09:30 */
    recentTime: (date: Date) =>
      date.toDateString() === new Date().toDateString()
        ? time.format(date)
        : `${shortDate(date)}, ${time.format(date)}`,
    /** yesterday, today, tomorrow; on another day: 24 Dec */
    relativeDay: (date: Date) => {
      const days = daysFromToday(date);
      return Math.abs(days) <= 1 ? relative.format(days, "day") : shortDate(date);
    },
  };
}

/** Midnight in local time of a date such as 2026-12-24. */
export function parseLocalDate(isoDate: string) {
  return new Date(`${isoDate}T00:00`);
}

/** The date in so many days, such as 2026-12-24. */
export function isoDate(daysFromNow: number) {
  const date = new Date();
  date.setDate(date.getDate() + daysFromNow);
  return isoDateOf(date);
}

/** The local date, such as 2026-12-24. */
export function isoDateOf(date: Date) {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

export function daysFromToday(midnight: Date) {
  // Rounds, because a day has 23 or 25 hours when daylight saving time starts or ends.
  return Math.round((midnight.getTime() - new Date().setHours(0, 0, 0, 0)) / DAY_MS);
}
