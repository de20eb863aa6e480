import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aList } from "../testing/fake-server";
import { loadParser, quickAdd } from "./quick-add";

const NONE = new Set<string>();

beforeAll(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 10, 0), toFake: ["Date"] });
});

afterAll(() => {
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
  ["Water plants every Monday #home", "Water plants", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30"],
  [
    "Gym every 3 days after completion",
    "Gym",
    "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION",
    "2026-11-29",
  ],
  ["Rent every month tomorrow", "Rent", "FREQ=MONTHLY", "2026-11-30"],
  ["Arroser chaque lundi", "Arroser", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30"],
  ["every Monday", "every Monday", undefined, undefined],
])("understands the rule in %s", async (text, name, recurrence, due) => {
  const result = quickAdd(text, await loadParser("en", "en-US"), [], NONE);
  expect([result.name, result.fields.recurrence, result.fields.due]).toEqual([
    name,
    recurrence,
    due,
  ]);
});

it("takes a rule that is not meant for its date", async () => {
  const dates = await loadParser("en", "en-US");
  const { name, fields } = quickAdd("Call every Monday", dates, [], new Set(["every Monday"]));
  expect([name, fields.due]).toEqual(["Call every", "2026-11-30"]);
});

it.each([
  ["Appeler Ana demain", "Appeler Ana", "2026-11-30"],
  ["Payer vendredi prochain", "Payer", "2026-12-04"],
  ["Payer aujourd’hui", "Payer", "2026-11-29"],
  ["Rapport dans 3 jours", "Rapport", "2026-12-02"],
  ["Payer après-demain", "Payer après-demain", undefined],
])("understands %s in French", async (text, name, due) => {
  const result = quickAdd(text, await loadParser("fr", "fr-FR"), [], NONE);
  expect([result.name, result.fields.due]).toEqual([name, due]);
});

it("reads the day first where people write it first", async () => {
  const { fields } = quickAdd("Party 12/3", await loadParser("en", "en-GB"), [], NONE);
  expect(fields.due).toBe("2027-03-12");
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
