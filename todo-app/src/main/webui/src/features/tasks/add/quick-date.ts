import type { Chrono, ParsedResult } from "chrono-node";
import { isoDateOf } from "@/shared/i18n/use-date-formats";

/** A time stays in the name, because a task has only a day. */
const TIME =
  /(?:\bat |@ ?|\bà )?(?:\b\d{1,2}(?::\d{2}(?! ?[ap]m)|(?::\d{2})? ?[ap]m|h\d{0,2})(?![\p{L}\p{N}])|\b(?:noon|midnight|midi|minuit)\b)|\b(?:in the |at )?(?:morning|afternoon|evening|night)\b|(?<=\s)(?:matin|soir|après-midi)\b/giu;

/** Words that lead to a day and mean nothing without it. */
const LEAD =
  /(?<=^|[\s(])(?:due:|@|(?:due |by |on |before |for |starting |pour |avant |d'ici )*(?:(?:due|by|on|before|for|starting) (?:the )?|the |le |la |pour |avant |d'ici |à partir du ))$/i;

/** A day that touches these is a part of a web address, the name of a file or a quotation. */
const TOUCHES_BEFORE = /[\p{L}\p{N}'"“„«/=&?._-]$/u;
const TOUCHES_AFTER = /^(?:[\p{L}\p{N}'"”“»_-]|[./?=&#@:%](?=[\p{L}\p{N}]))/u;

/** After these, a day is not the date of the task: "move it to Friday", "since Monday", "Black Friday". */
const OTHER_MEANING_BEFORE =
  /(?:^|[\s(])(?:every|each|chaque|tous les|toutes les|from|to|since|after|of|until|till|than|and|or|an?|black|good|cyber|ash|palm|easter|super|de|du|des|depuis|après|à|au|dès|jusqu'au|jusqu'à|et|ou|un) $|[dl]'$/i;

/** "The Sun", "the second Monday of January", "last Friday". */
const OTHER_WEEKDAY_BEFORE =
  /(?:^|[\s(])(?:(?<!\b(?:on|by|before|for) )the|le|la|last|first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|premier|deuxième|dernier) $/i;

const OTHER_MEANING_AFTER = /^ (?:of|en huit|en quinze|dernier|dernière|passée?)(?!\p{L})/iu;

/** Between two days. */
const CONJUNCTION = /^ ?(?:,|-|–|to|or|and|au|ou|et|&|\/) ?(?:the |le )?$/i;

/** Words that also mean something else: "sun cream", "I sat down", "Wed the couple". */
const AMBIGUOUS = /^(sun|sat|mon|wed|now)$/i;

const SHORT_WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)$/i;

const PAST = /^(?:last|past|previous)\b|(?:dernier|dernière|passée?)$/i;

/** A day in a text, with the words that lead to it. */
export interface DateInText {
  start: number;
  end: number;
  /** YYYY-MM-DD. */
  day: string;
}

/** Finds the first day that a text names. */
export function dateIn(text: string, dates: Chrono): DateInText | undefined {
  // Phones type a curly apostrophe, as in "aujourd’hui".
  const typed = text.replaceAll("’", "'");
  const hidden = typed.replace(TIME, (time) => "_".repeat(time.length));
  const days = dates.parse(hidden, new Date(), { forwardDate: true }).map(withoutBrackets);
  const found = days.find((day) => isDay(day) && isMeant(typed, day, days));
  return found && withLead(typed, found);
}

interface Found {
  start: number;
  end: number;
  text: string;
  result: ParsedResult;
}

/** The library takes a bracket or a comma beside a weekday as part of it. */
function withoutBrackets(result: ParsedResult): Found {
  const opening = /^[(,（\s]*/.exec(result.text)?.[0].length ?? 0;
  const text = result.text.replace(/^[(,（\s]+|[),）\s]+$/g, "");
  const start = result.index + opening;
  return { start, end: start + text.length, text, result };
}

/** A day is named, not only a month, and it is not over. */
function isDay({ text, result: { start, end } }: Found): boolean {
  const isNamed =
    start.isCertain("day") || start.isCertain("weekday") || start.tags().has("result/relativeDate");
  const isOver = isoDateOf(start.date()) < isoDateOf(new Date()) && !/\d{4}/.test(text);
  return isNamed && !end && !start.isCertain("hour") && !isOver && !PAST.test(text);
}

/** Whether the words around a day let it be the date of the task. */
function isMeant(text: string, found: Found, all: Found[]): boolean {
  const { start, end, text: match, result } = found;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (TOUCHES_BEFORE.test(before) || TOUCHES_AFTER.test(after)) {
    return false;
  }
  if (AMBIGUOUS.test(match) && (start === 0 || match === match.toLowerCase())) {
    return false;
  }
  const next = all.find((other) => other.start > start);
  const isOneOfSeveral = next !== undefined && CONJUNCTION.test(text.slice(end, next.start));
  if (isOneOfSeveral || OTHER_MEANING_BEFORE.test(before) || OTHER_MEANING_AFTER.test(after)) {
    return false;
  }
  if (!result.start.isCertain("day")) {
    const isTitle = start > 0 && /^ \p{Lu}/u.test(after);
    return !isTitle && !OTHER_WEEKDAY_BEFORE.test(before);
  }
  // "3/4 inch" is a fraction, "10/11 Main St" an address, "The 9/11 Report" a title.
  const isLed = LEAD.test(before) && !OTHER_WEEKDAY_BEFORE.test(before);
  const isAtAnEnd = start === 0 || !/[\p{L}\p{N}]/u.test(after);
  return !/^\d{1,2}\/\d{1,2}$/.test(match) || (match !== "24/7" && (isLed || isAtAnEnd));
}

function withLead(text: string, { start, end: endOfDay, text: day, result }: Found): DateInText {
  const hasDot = SHORT_WEEKDAY.test(day) && text.charAt(endOfDay) === ".";
  const end = hasDot ? endOfDay + 1 : endOfDay;
  const from = start - (LEAD.exec(text.slice(0, start))?.[0].length ?? 0);
  const isInBrackets = text.charAt(from - 1) === "(" && text.charAt(end) === ")";
  return {
    start: isInBrackets ? from - 1 : from,
    end: isInBrackets ? end + 1 : end,
    day: isoDateOf(result.start.date()),
  };
}
