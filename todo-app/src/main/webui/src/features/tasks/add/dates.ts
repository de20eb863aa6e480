import type { Chrono, Parser, ParsingContext } from "chrono-node";
import type { Language } from "@/shared/i18n/i18n";

/** Loads what understands dates in a language and, in English, in the order of day and month. */
export async function loadDates(language: Language, locale: string): Promise<Chrono> {
  if (language === "fr") {
    return withMore((await import("chrono-node/fr")).casual, FRENCH);
  }
  const english = await import("chrono-node/en");
  const isMonthFirst = locale === "en-US" || locale === "en";
  return withMore(isMonthFirst ? english.casual : english.GB, ENGLISH);
}

function withMore(library: Chrono, parsers: Parser[]): Chrono {
  const chrono = library.clone();
  // Of two that find the same words, the first one decides.
  chrono.parsers.unshift(...parsers);
  return chrono;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Whole or as three letters. */
const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");

/** What the library does not know. */
const ENGLISH: Parser[] = [
  day(/\b(?:the )?day after tomorrow\b/i, (today) => plus(today, 2)),
  day(/\bin a fortnight\b/i, (today) => plus(today, 14)),
  day(/\bon (?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! ?\p{L})/iu, nextOfMonth),
  // The British library takes "Dec 25" for a month of 2025.
  day(
    new RegExp(
      `\\b(?:on )?(?:the )?(${MONTH}|sept)\\.? (2[4-9]|3[01])(?:st|nd|rd|th)?\\b(?!,? ?\\d| ?[-–/:.] ?\\d| to )`,
      "i",
    ),
    (today, [, month = "", number]) => nextOfYear(today, month, Number(number)),
  ),
  day(/\b(?:on )?(?:the )?29(?:th)? (?:of )?(feb)(?:ruary)?\b(?!,? ?\d)/i, nextLeapDay),
];

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

const FRENCH: Parser[] = [
  day(/\baprès[- ]demain\b/i, (today) => plus(today, 2)),
  day(/\b(?:la )?semaine prochaine\b/i, (today) => plus(today, 7)),
  day(/\bce week-?end\b/i, (today) => plus(today, (6 - today.getDay() + 7) % 7)),
  day(/(?<!\p{L})(?:à la )?fin (?:du|de) mois\b/iu, endOfMonth),
  // The library takes it for the day of the week after.
  day(new RegExp(`\\b(${WEEKDAYS.join("|")}) prochain\\b`, "i"), nextWeekday),
  day(/\ble (\d{1,2})(?:er)?$/i, nextOfMonth),
  day(/\b29 f[ée]v(?:rier|r?\.)(?!\p{L}| \d)/iu, nextLeapDay),
];

/** @param find returns undefined if there is no such day */
function day(
  pattern: RegExp,
  find: (today: Date, match: RegExpMatchArray) => Date | undefined,
): Parser {
  return {
    pattern: () => pattern,
    extract: (context: ParsingContext, match) => {
      const found = find(context.refDate, match);
      return found
        ? context.createParsingComponents({
            day: found.getDate(),
            month: found.getMonth() + 1,
            year: found.getFullYear(),
          })
        : null;
    },
  };
}

function plus(today: Date, days: number): Date {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
}

function nextWeekday(today: Date, [, name = ""]: RegExpMatchArray): Date {
  const days = WEEKDAYS.indexOf(name.toLowerCase()) - today.getDay();
  return plus(today, days > 0 ? days : days + 7);
}

function endOfMonth(today: Date): Date {
  return new Date(today.getFullYear(), today.getMonth() + 1, 0);
}

/** The library finds none, because it looks for the day in this year or the next one. */
function nextLeapDay(today: Date): Date | undefined {
  return nextOfYear(today, "feb", 29);
}

/** Today or the next such day; not every year has a 29 February. */
function nextOfYear(today: Date, month: string, day: number): Date | undefined {
  const index = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  return Array.from(
    { length: 9 },
    (_, years) => new Date(today.getFullYear() + years, index, day),
  ).find((date) => date.getDate() === day && date >= plus(today, 0));
}

/** Today or the next day with this number; not every month has a 31st. */
function nextOfMonth(today: Date, [, number]: RegExpMatchArray): Date | undefined {
  const wanted = Number(number);
  return [0, 1, 2]
    .map((months) => new Date(today.getFullYear(), today.getMonth() + months, wanted))
    .find((date) => date.getDate() === wanted && date >= plus(today, 0));
}
