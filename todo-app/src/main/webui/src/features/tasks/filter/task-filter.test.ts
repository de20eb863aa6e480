import { expect, it } from "vitest";
import type { Task } from "../api/tasks";
import { aTask } from "../testing/fake-server";
import { searchForTag, sorted, taskFilter, type View } from "./task-filter";

const tasks: Task[] = [
  { ...aTask("Call Hélène"), location: "Lyon", tags: ["phone"], due: "2026-11-28" },
  { ...aTask("Buy milk", true), notes: "Two *litres*, or more", tags: ["errand", "food"] },
  { ...aTask("Buy bread"), tags: ["errand"], due: "2026-11-29", priority: 2 },
  { ...aTask("Cœur, Straße, Søren, Łódź, ﬁn, ＡＢＣ"), tags: ["home office"], due: "2026-12-01" },
  { ...aTask("Water the plants"), tags: ["home"], priority: 1 },
];

const namesOf = (list: Task[]) => list.map(({ name }) => name.split(" ").slice(0, 2).join(" "));

it.each<[View, string, string[]]>([
  ["all", "  ", ["Call Hélène", "Buy milk", "Buy bread", "Cœur, Straße,", "Water the"]],
  ["active", "buy", ["Buy bread"]],
  ["done", "", ["Buy milk"]],
  ["today", "", ["Call Hélène", "Buy bread"]],
  ["upcoming", "", ["Cœur, Straße,"]],
  ["all", "BUY", ["Buy milk", "Buy bread"]],
  ["all", "helene", ["Call Hélène"]],
  ["all", "lyon", ["Call Hélène"]],
  ["all", "litres", ["Buy milk"]],
  ["all", "errand", ["Buy milk", "Buy bread"]],
  ["all", "#errand", ["Buy milk", "Buy bread"]],
  ["all", "bread #errand", ["Buy bread"]],
  ["all", "#err", []],
  ["all", "#home", ["Water the"]],
  ["all", searchForTag("home office"), ["Cœur, Straße,"]],
  ["all", "coeur strasse soren lodz fin abc", ["Cœur, Straße,"]],
])("shows of %s with '%s': %s", (view, search, expected) => {
  expect(namesOf(tasks.filter(taskFilter(view, search, "2026-11-29")))).toEqual(expected);
});

it("sorts by date and priority, and keeps the order of the others", () => {
  const order = ["Call Hélène", "Buy bread", "Cœur, Straße,", "Buy milk", "Water the"];
  expect(namesOf(sorted(tasks, "due"))).toEqual(order);
  expect(namesOf(sorted(tasks, "priority")).slice(0, 3)).toEqual([
    "Water the",
    "Buy bread",
    "Call Hélène",
  ]);
});
