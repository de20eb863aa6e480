import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { en } from "@/shared/i18n/en";
import { fr } from "@/shared/i18n/fr";
import { formatter } from "@/shared/i18n/i18n";

const languages = { en, fr };
import { recurrenceIn } from "./quick-recurrence";
import { firstDay, parseRule, RULE, ruleOf, usualRules } from "./recurrence";
import { recurrenceText } from "./recurrence-text";

beforeAll(() => {
  // A Sunday.
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 10, 0), toFake: ["Date"] });
});

afterAll(() => {
  vi.useRealTimers();
});

it.each([
  ["every day", "FREQ=DAILY", "2026-11-29", "Every day", "Tous les jours"],
  ["Every 3 days", "FREQ=DAILY;INTERVAL=3", "2026-11-29", "Every 3 days", "Tous les 3 jours"],
  [
    "every 3 days after completion",
    "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION",
    "2026-11-29",
    "Every 3 days after completion",
    "Tous les 3 jours après réalisation",
  ],
  [
    "every! 2 weeks",
    "FREQ=WEEKLY;INTERVAL=2;X-FROM=COMPLETION",
    "2026-11-29",
    "Every 2 weeks after completion",
    "Toutes les 2 semaines après réalisation",
  ],
  ["every Monday", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30", "Every Monday", "Chaque lundi"],
  [
    "every Thursday and Tuesday",
    "FREQ=WEEKLY;BYDAY=TU,TH",
    "2026-12-01",
    "Every Tuesday and Thursday",
    "Chaque mardi et jeudi",
  ],
  [
    "every other Monday",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "2026-11-30",
    "Every 2 weeks on Monday",
    "Toutes les 2 semaines, lundi",
  ],
  [
    "every weekday",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "2026-11-30",
    "Every weekday",
    "Du lundi au vendredi",
  ],
  [
    "every 15th",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "2026-12-15",
    "Every month on day 15",
    "Tous les mois, le 15",
  ],
  [
    "le dernier jour de chaque mois",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "2026-11-30",
    "Every month on the last day",
    "Tous les mois, le dernier jour",
  ],
  ["chaque lundi", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30", "Every Monday", "Chaque lundi"],
  ["tous les mardis", "FREQ=WEEKLY;BYDAY=TU", "2026-12-01", "Every Tuesday", "Chaque mardi"],
  ["tous les 2 mois", "FREQ=MONTHLY;INTERVAL=2", "2026-11-29", "Every 2 months", "Tous les 2 mois"],
  [
    "tous les 3 jours après l’avoir fait",
    "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION",
    "2026-11-29",
    "Every 3 days after completion",
    "Tous les 3 jours après réalisation",
  ],
  ["chaque année", "FREQ=YEARLY", "2026-11-29", "Every year", "Tous les ans"],
])("understands %s", (words, rule, first, english, french) => {
  const text = `Paint ${words} please`;
  const found = recurrenceIn(text);
  expect(found?.rule).toBe(rule);
  expect(text.slice(found?.start, found?.end)).toBe(words);
  expect(rule).toMatch(RULE);
  const { frequency, ...rest } = parseRule(rule);
  expect(ruleOf(frequency, rest)).toBe(rule);
  expect(firstDay(rule)).toBe(first);
  const t =
    (language: "en" | "fr") =>
    (key: keyof typeof languages.en, values = {}) =>
      formatter(language)(languages[language][key], values);
  expect(recurrenceText(rule, t("en"), "en-GB")).toBe(english);
  expect(recurrenceText(rule, t("fr"), "fr-FR")).toBe(french);
});

it.each([
  "weekly report",
  "everyday shoes",
  "every dayroom",
  "a mail for each person",
  "every 0th",
  "every 400 days",
])("finds no rule in %s", (text) => {
  expect(recurrenceIn(text)).toBeUndefined();
});

it("offers rules that the server accepts, and the day of the month", () => {
  expect(usualRules("2026-01-31")).toContain("FREQ=MONTHLY;BYMONTHDAY=31");
  for (const rule of [...usualRules(""), ...usualRules("2026-01-31")]) {
    expect(rule).toMatch(RULE);
  }
});
