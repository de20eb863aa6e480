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
  "(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)";
const LIST = `${DAY}(?:(?:, | and | et )${DAY}){0,6}`;
const EVERY = "(?<every>every!?|each|chaque|tous les|toutes les)";
const UNIT =
  "(?<unit>days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)(?<after> after (?:completion|it is done)| après (?:réalisation|l['’]avoir faite?))?";

/** Whole words only, the longest first. */
const PATTERNS = [
  "(?:every last day of the month|le dernier jour de chaque mois)(?<last>)",
  "le (?<monthday>[12]?[0-9]|3[01])(?:er)? de chaque mois",
  `${EVERY} (?<monthday>[12]?[0-9]|3[01])(?:st|nd|rd|th)`,
  `${EVERY} (?<work>weekdays?|workdays?|jours? ouvr(?:és?|ables?))`,
  `${EVERY} (?:(?<number>[2-9]|other) )?(?<days>${LIST})`,
  `${EVERY} (?:(?<number>[1-9][0-9]?|other) )?${UNIT}`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu"));

/** Finds the first rule such as "every Monday" or "tous les 3 jours" in a text. */
export function recurrenceIn(text: string): Found | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const rule = match && ruleFrom(match.groups ?? {});
    if (rule) {
      return { start: match.index, end: match.index + match[0].length, rule };
    }
  }
  return undefined;
}

function ruleFrom(groups: Partial<Record<string, string>>): string | undefined {
  const { every, work, number, unit, after, days, monthday, last } = groups;
  const interval = number === "other" ? 2 : Number(number ?? 1);
  if (last !== undefined) {
    return ruleOf("MONTHLY", { monthDay: -1 });
  }
  if (work !== undefined) {
    return ruleOf("WEEKLY", { days: WORKDAYS });
  }
  if (monthday !== undefined) {
    return Number(monthday) === 0 ? undefined : ruleOf("MONTHLY", { monthDay: Number(monthday) });
  }
  if (days !== undefined) {
    const words = days.toLowerCase().split(/, | and | et /);
    const named = DAYS.filter((_, i) =>
      words.some((word) => NAMES[i]?.some((name) => word.startsWith(name))),
    );
    return ruleOf("WEEKLY", { interval, days: named });
  }
  const frequency = FREQUENCIES.find(([start]) => start.test(unit?.toLowerCase() ?? ""))?.[1];
  const fromCompletion = after !== undefined || every?.endsWith("!") === true;
  return frequency && ruleOf(frequency, { interval, fromCompletion });
}
