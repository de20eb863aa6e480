import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aList } from "../testing/fake-server";
import { loadParser, quickAdd } from "./quick-add";

const NONE = new Set<string>();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 10, 0), toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["Call Ana tomorrow #phone !1", "Call Ana", "2026-11-30", ["phone"], 1],
  ["next Friday pay the rent", "pay the rent", "2026-12-04", undefined, undefined],
  ["Report in 3 days", "Report", "2026-12-02", undefined, undefined],
  ["Party 12/3", "Party", "2026-12-03", undefined, undefined],
  ["Buy sun cream", "Buy sun cream", undefined, undefined, undefined],
  ["Visit March museum", "Visit March museum", undefined, undefined, undefined],
  ["Read C#sharp! 1984", "Read C#sharp! 1984", undefined, undefined, undefined],
  ["tomorrow", "tomorrow", undefined, undefined, undefined],
  ["#a #a #b x", "x", undefined, ["a", "b"], undefined],
  ["Fix bug #123, #2fa", "Fix bug #123", undefined, ["2fa"], undefined],
  ["Dentist @friday", "Dentist", "2026-12-04", undefined, undefined],
  ["Call Ana by 12/3 about it", "Call Ana about it", "2026-12-03", undefined, undefined],
  ["due:2027-03-05 pay", "pay", "2027-03-05", undefined, undefined],
  ["Birthday Feb 29 every year", "Birthday", "2028-02-29", undefined, undefined],
  ["Party on 29 February", "Party", "2028-02-29", undefined, undefined],
])("understands %s", async (text, name, due, tags, priority) => {
  const result = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([result.name, result.fields.due, result.fields.tags, result.fields.priority]).toEqual([
    name,
    due,
    tags,
    priority,
  ]);
});

it.each([
  ["Call Ana tomorrow at 5pm", "Call Ana at 5pm", "2026-11-30"],
  ["Call Ana tomorrow 17:00", "Call Ana 17:00", "2026-11-30"],
  ["Meeting at 3 pm on Friday", "Meeting at 3 pm", "2026-12-04"],
  ["Party Friday night", "Party night", "2026-12-04"],
  ["Shop the day after tomorrow", "Shop", "2026-12-01"],
  ["Pay rent on the 1st", "Pay rent", "2026-12-01"],
  ["Pay on the 31st", "Pay", "2026-12-31"],
  ["Pay in a fortnight", "Pay", "2026-12-13"],
  ["Report by end of month", "Report", "2026-11-30"],
  ["Hike on the weekend", "Hike", "2026-12-05"],
  ["due Friday: essay", "essay", "2026-12-04"],
  ["Essay (due Friday)", "Essay", "2026-12-04"],
  ["Essay (Friday at noon)", "Essay (at noon)", "2026-12-04"],
  ["Groceries, tomorrow", "Groceries", "2026-11-30"],
  ["Sat exam 6/12", "Sat exam", "2027-06-12"],
  ["Pay 2026-01-05", "Pay", "2026-01-05"],
])("leaves no part of the date in the name of %s", async (text, name, due) => {
  const result = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([result.name, result.fields.due]).toEqual([name, due]);
});

it.each([
  "Read https://example.com/tomorrow now",
  "Read The 9/11 Report",
  "Meet at 10/11 Main St",
  "24/7 support",
  "Marketing 25 people",
  "Read https://example.com/2027/03/05/post",
  "https://example.com/a?due=2027-03-05&x=1",
  "Send 2027-03-05.pdf to Bob",
  'Read "Tomorrow Never Dies"',
  "Review yesterday's notes",
  "Friday’s minutes",
  "Notes from last Friday",
  "Type 3 days ago",
  "Second Monday of January",
  "Holiday from Monday to Friday",
  "Call Ana Monday or Tuesday",
  "Trip 24-26 December",
  "Move the meeting to Friday",
  "Black Friday shopping",
  "Read Friday Night Lights",
  "Read The Sun",
  "Wed the couple",
  "Buy 3/4 inch screws",
  "Read on the 1st page",
  "Buy I-Friday",
])("finds no date in %s", async (text) => {
  const result = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([result.name, result.fields]).toEqual([text, {}]);
});

it.each([
  ["Water plants every Monday #home", "Water plants", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30"],
  [
    "Gym every 3 days after completion",
    "Gym",
    "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION",
    "2026-11-29",
  ],
  ["Rent every month tomorrow", "Rent", "FREQ=MONTHLY", "2026-11-30"],
  ["Arroser chaque lundi", "Arroser", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30"],
  ["Rent every 1st of the month", "Rent", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01"],
  ["Clean every two weeks", "Clean", "FREQ=WEEKLY;INTERVAL=2", "2026-11-29"],
  ["Hike every weekend", "Hike", "FREQ=WEEKLY;BYDAY=SA", "2026-12-05"],
  ["Gym every Mon, Wed, and Fri", "Gym", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-30"],
  ["Gym every Tue/Thu", "Gym", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-12-01"],
  ["Walk every Sunday starting 6 Dec", "Walk", "FREQ=WEEKLY;BYDAY=SU", "2026-12-06"],
  ["Ménage toutes les deux semaines", "Ménage", "FREQ=WEEKLY;INTERVAL=2", "2026-11-29"],
  ["Randonnée tous les week-ends", "Randonnée", "FREQ=WEEKLY;BYDAY=SA", "2026-12-05"],
  ["Loyer tous les 15 du mois", "Loyer", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15"],
])("understands the rule in %s", async (text, name, recurrence, due) => {
  const result = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([result.name, result.fields.recurrence, result.fields.due]).toEqual([
    name,
    recurrence,
    due,
  ]);
});

it.each([
  "every Monday",
  "Meet every 2nd Tuesday",
  "Type every Monday's notes",
  "Read Every Day by Ann",
  "Call every 0 days",
  "Birthday every 24 December",
  "Check every file",
])("finds no rule in %s", async (text) => {
  const { name, fields } = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([name, fields]).toEqual([text, {}]);
});

it("takes no day out of a rule that is not meant", async () => {
  const dates = await loadParser("en", "en-US");
  const { name, fields } = quickAdd("Call every Monday", dates, [], new Set(["every Monday"]));
  expect([name, fields]).toEqual(["Call every Monday", {}]);
});

it.each([
  ["Appeler Ana demain", "Appeler Ana", "2026-11-30"],
  ["Payer vendredi prochain", "Payer", "2026-12-04"],
  ["Payer aujourd’hui", "Payer", "2026-11-29"],
  ["Rapport dans 3 jours", "Rapport", "2026-12-02"],
  ["Payer après-demain", "Payer", "2026-12-01"],
  ["Appeler Ana demain à 17h", "Appeler Ana à 17h", "2026-11-30"],
  ["Payer le loyer le 1er", "Payer le loyer", "2026-12-01"],
  ["Facture fin du mois", "Facture", "2026-11-30"],
  ["Facture à la fin du mois", "Facture", "2026-11-30"],
  ["Réunion mar. 9h", "Réunion 9h", "2026-12-01"],
  ["Randonnée ce week-end", "Randonnée", "2026-12-05"],
  ["Médecin semaine prochaine", "Médecin", "2026-12-06"],
  ["Cadeaux pour le 24/12", "Cadeaux", "2026-12-24"],
  ["Dentiste lundi en huit", "Dentiste lundi en huit", undefined],
  ["Notes de vendredi dernier", "Notes de vendredi dernier", undefined],
  ["Notes vendredi dernier", "Notes vendredi dernier", undefined],
  ["Lire les notes d’hier", "Lire les notes d’hier", undefined],
  ["Réunion du lundi", "Réunion du lundi", undefined],
])("understands %s in French", async (text, name, due) => {
  const result = quickAdd(text, await loadParser("fr", "fr-FR"), [], NONE);
  expect([result.name, result.fields.due]).toEqual([name, due]);
});

it("understands the next Friday in French as the first one", async () => {
  vi.setSystemTime(new Date(2026, 10, 30));
  const { fields } = quickAdd(
    "vendredi prochain, payer",
    await loadParser("fr", "fr-FR"),
    [],
    NONE,
  );
  expect(fields.due).toBe("2026-12-04");
});

it("reads the day first where people write it first", async () => {
  const { fields } = quickAdd("Party 12/3", await loadParser("en", "en-GB"), [], NONE);
  expect(fields.due).toBe("2027-03-12");
});

it.each(["en-GB", "en-US"])("understands a month before its day in %s", async (locale) => {
  const parser = await loadParser("en", locale);
  const dueOf = (text: string) => quickAdd(text, parser, [], NONE).fields.due;
  expect(
    ["Pay Jan 31 every month", "Party on December 25", "Call Dec 5th", "Oct 30 2028 x"].map(dueOf),
  ).toEqual(["2027-01-31", "2026-12-25", "2026-12-05", "2028-10-30"]);
});

it("leaves in the name what is not meant", async () => {
  const dates = await loadParser("en", "en-US");
  const { name, fields } = quickAdd("Watch Friday #fun", dates, [], new Set(["Friday"]));
  expect([name, fields]).toEqual(["Watch Friday", { tags: ["fun"] }]);
});

it("puts the task into a list that exists", () => {
  const lists = [
    { ...aList("Home office"), id: "1" },
    { ...aList("Old"), id: "2", archived: true },
  ];
  const result = quickAdd("Buy /etc and/or paper /home-office /old", undefined, lists, NONE);
  expect([result.name, result.fields]).toEqual(["Buy /etc and/or paper /old", { list: "1" }]);
});
