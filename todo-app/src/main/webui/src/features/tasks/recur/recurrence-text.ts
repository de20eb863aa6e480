import type { Translate } from "@/shared/i18n/i18n";
import { DAYS, parseRule, WORKDAYS } from "./recurrence";

const EVERY = {
  DAILY: "everyDay",
  WEEKLY: "everyWeek",
  MONTHLY: "everyMonth",
  YEARLY: "everyYear",
} as const;

/** Says a rule in words, such as "Every 2 weeks on Monday". */
export function recurrenceText(rule: string, t: Translate, locale: string): string {
  const { frequency, interval, days, monthDay, fromCompletion } = parseRule(rule);
  const every = t(EVERY[frequency], { count: interval });
  const text = textOf();
  return fromCompletion ? t("afterCompletion", { every: text }) : text;

  function textOf(): string {
    if (interval === 1 && days.join() === WORKDAYS.join()) {
      return t("everyWorkday");
    }
    if (days.length > 0) {
      const names = namesOf(days, locale);
      return interval === 1
        ? t("everyNamed", { days: names })
        : t("onDays", { every, days: names });
    }
    if (monthDay === -1) {
      return t("onLastDay", { every });
    }
    return monthDay === undefined ? every : t("onMonthDay", { every, day: monthDay });
  }
}

function namesOf(days: string[], locale: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  // The first day of 2024 was a Monday.
  const names = days.map((day) => weekday.format(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
