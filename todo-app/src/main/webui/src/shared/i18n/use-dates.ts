import { useMemo } from "react";
import { useI18n } from "./i18n";

const DAY = 24 * 60 * 60 * 1000;

/** Ways to write dates as the reader's locale does. */
export function useDates() {
  const { locale } = useI18n();
  return useMemo(() => datesOf(locale), [locale]);
}

export function datesOf(locale: string) {
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const thisYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const anyYear = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  function day(date: Date) {
    return (date.getFullYear() === new Date().getFullYear() ? thisYear : anyYear).format(date);
  }

  return {
    /** Sunday, 22 November */
    weekday: (date: Date) => weekday.format(date),
    /** 22 Nov, with the year where it is another one */
    day,
    full: (date: Date) => full.format(date),
    /** The time of today, or the day and time of an earlier day. */
    moment: (date: Date) =>
      date.toDateString() === new Date().toDateString()
        ? time.format(date)
        : `${day(date)}, ${time.format(date)}`,
    /** today, tomorrow, 24 Dec */
    near: (date: Date) => {
      const days = daysFromToday(date);
      return Math.abs(days) <= 1 ? relative.format(days, "day") : day(date);
    },
  };
}

/** Midnight, where the reader is, of a date like 2026-12-24. */
export function dayOf(isoDate: string) {
  return new Date(`${isoDate}T00:00`);
}

export function daysFromToday(midnight: Date) {
  // Rounded, because a day is an hour shorter or longer when the clocks change.
  return Math.round((midnight.getTime() - new Date().setHours(0, 0, 0, 0)) / DAY);
}
