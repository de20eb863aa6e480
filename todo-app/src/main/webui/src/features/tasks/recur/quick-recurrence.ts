import { DAYS, ruleOf, WORKDAYS } from "./recurrence";

export { firstDay } from "./recurrence";

/** A rule in a text, and where it is. */
interface Found {
  start: number;
  end: number;
  rule: string;
}

const FREQUENCIES: [RegExp, "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY"][] = [
  [/^(?:day|jour)/, "DAILY"],
  [/^(?:week|semaine)/, "WEEKLY"],
  [/^(?:month|mois)/, "MONTHLY"],
  [/^(?:year|an)/, "YEARLY"],
];

/** The beginnings of the names of the days, in English and French. */
const NAMES = [
  ["mon", "lun"],
  ["tue", "mardi"],
  ["wed", "mer"],
  ["thu", "jeu"],
  ["fri", "ven"],
  ["sat", "sam"],
  ["sun", "dim"],
];

const DAY =
  "(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)";
const BETWEEN = "(?:, and |, et |, | and | et |/)";
const EVERY = "(?<every>every!?|each|chaque|tous les|toutes les)";
const UNIT =
  "(?<unit>days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)(?<after> after (?:completion|it is done)| après (?:réalisation|l['’]avoir faite?))?";
const MONTH_DAY = "(?<monthday>[12]?[0-9]|3[01])";

/** Whole words only, the longest first. */
const PATTERNS = [
  "(?:every last day of the month|le dernier jour de chaque mois)(?<last>)",
  `le ${MONTH_DAY}(?:er)? de chaque mois`,
  `tous les ${MONTH_DAY} du mois`,
  // "Every 2nd Tuesday" is no day of the month.
  `${EVERY} ${MONTH_DAY}(?:st|nd|rd|th)(?! ${DAY})(?: of (?:the|each|every) month)?`,
  `${EVERY} (?<work>weekdays?|work(?:ing )?days?|jours? ouvr(?:és?|ables?))`,
  `${EVERY} (?<weekend>week-?ends?)`,
  `${EVERY} (?:(?<number>[2-9]|other) )?(?<days>${DAY}(?:${BETWEEN}${DAY}){0,6})`,
  `${EVERY} (?:(?<number>[1-9][0-9]?|other|second|two|three|deux|trois) )?${UNIT}`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}'’-])${pattern}(?![\\p{L}\\p{N}'’-])`, "iu"));

const NUMBERS: Record<string, number> = {
  other: 2,
  second: 2,
  two: 2,
  deux: 2,
  three: 3,
  trois: 3,
};

/** Finds the first rule such as "every Monday" or "tous les 3 jours" in a text. */
export function recurrenceIn(text: string): Found | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const rule = match && ruleFrom(match.groups ?? {});
    // "Read Every Day" names a book.
    const isTitle = match && match.index > 0 && /^E.*(?:Day|Week|Month|Year)/.test(match[0]);
    if (rule && !isTitle) {
      return { start: match.index, end: match.index + match[0].length, rule };
    }
  }
  return undefined;
}

function ruleFrom(groups: Partial<Record<string, string>>): string | undefined {
  const { every, work, weekend, number, unit, after, days, monthday, last } = groups;
  const interval = number === undefined ? 1 : (NUMBERS[number.toLowerCase()] ?? Number(number));
  if (last !== undefined) {
    return ruleOf("MONTHLY", { monthDay: -1 });
  }
  if (work !== undefined) {
    return ruleOf("WEEKLY", { days: WORKDAYS });
  }
  if (weekend !== undefined) {
    return ruleOf("WEEKLY", { days: ["SA"] });
  }
  if (monthday !== undefined) {
    return Number(monthday) === 0 ? undefined : ruleOf("MONTHLY", { monthDay: Number(monthday) });
  }
  if (days !== undefined) {
    const words = days.toLowerCase().split(new RegExp(BETWEEN));
    const named = DAYS.filter((_, i) =>
      words.some((word) => NAMES[i]?.some((name) => word.startsWith(name))),
    );
    return ruleOf("WEEKLY", { interval, days: named });
  }
  const frequency = FREQUENCIES.find(([start]) => start.test(unit?.toLowerCase() ?? ""))?.[1];
  const fromCompletion = after !== undefined || every?.endsWith("!") === true;
  return frequency && ruleOf(frequency, { interval, fromCompletion });
}
