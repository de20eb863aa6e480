import { isoDate, parseLocalDate } from "@/shared/i18n/use-date-formats";

/** The days of an RRULE, from Monday. */
export const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export const WORKDAYS = DAYS.slice(0, 5);

/** What the server accepts. A Java test compares them. */
export const RULE =
  /^FREQ=(?:(?:DAILY|YEARLY)(?:;INTERVAL=[1-9][0-9]?)?|WEEKLY(?:;INTERVAL=[1-9][0-9]?)?(?:;BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6})?|MONTHLY(?:;INTERVAL=[1-9][0-9]?)?(?:;BYMONTHDAY=(?:-1|[1-9]|[12][0-9]|3[01]))?)(?:;X-FROM=COMPLETION)?$/;

type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** When a task comes again after it was completed. */
export interface Recurrence {
  frequency: Frequency;
  interval: number;
  /** Of a week; empty for the day of the due date. */
  days: string[];
  /** Of a month, -1 for the last one; undefined for the day of the due date. */
  monthDay: number | undefined;
  /** Whether the days are counted from the completion, not from the due date. */
  fromCompletion: boolean;
}

/** Reads a rule that the server accepts. */
export function parseRule(rule: string): Recurrence {
  const parts = new Map(
    rule
      .split(";")
      .map((part) => part.split("="))
      .map(([name = "", value = ""]) => [name, value]),
  );
  const monthDay = parts.get("BYMONTHDAY");
  return {
    frequency: (parts.get("FREQ") ?? "DAILY") as Frequency,
    interval: Number(parts.get("INTERVAL") ?? 1),
    days: parts.get("BYDAY")?.split(",") ?? [],
    monthDay: monthDay === undefined ? undefined : Number(monthDay),
    fromCompletion: parts.has("X-FROM"),
  };
}

export function ruleOf(frequency: Frequency, recurrence: Partial<Recurrence> = {}): string {
  const { interval = 1, days = [], monthDay, fromCompletion = false } = recurrence;
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.join(",")}`] : []),
    ...(monthDay === undefined ? [] : [`BYMONTHDAY=${monthDay}`]),
    ...(fromCompletion ? ["X-FROM=COMPLETION"] : []),
  ].join(";");
}

/** Rules that the editor offers for a task with this due date, which may be empty. */
export function usualRules(due: string): string[] {
  // Without its number a 31st would become a 28th for ever in February.
  const monthDay = due === "" ? undefined : parseLocalDate(due).getDate();
  return [
    ruleOf("DAILY"),
    ruleOf("WEEKLY", { days: WORKDAYS }),
    ruleOf("WEEKLY"),
    ruleOf("WEEKLY", { interval: 2 }),
    ruleOf("MONTHLY", { monthDay }),
    ruleOf("YEARLY"),
    ruleOf("DAILY", { interval: 3, fromCompletion: true }),
    ruleOf("WEEKLY", { fromCompletion: true }),
    ruleOf("MONTHLY", { fromCompletion: true }),
  ];
}

/** The first day of a rule, from today on. */
export function firstDay(rule: string): string {
  const { days, monthDay } = parseRule(rule);
  for (let i = 0; i < 62; i++) {
    const date = parseLocalDate(isoDate(i));
    const isLast = parseLocalDate(isoDate(i + 1)).getDate() === 1;
    const isWeekday = days.length === 0 || days.includes(DAYS[(date.getDay() + 6) % 7] ?? "");
    const isMonthDay =
      monthDay === undefined || date.getDate() === monthDay || (monthDay === -1 && isLast);
    if (isWeekday && isMonthDay) {
      return isoDate(i);
    }
  }
  return isoDate(0);
}
