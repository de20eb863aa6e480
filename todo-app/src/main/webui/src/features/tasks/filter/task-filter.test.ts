import { expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import { taskFilter, type StatusFilter } from "./task-filter";

const tasks = [
  { ...aTask("Call Hélène"), location: "Lyon", tags: ["phone"] },
  { ...aTask("Buy milk", true), notes: "Two *litres*, or more", tags: ["errand", "food"] },
  { ...aTask("Buy bread"), tags: ["errand"] },
];

function namesOf(status: StatusFilter, search: string) {
  return tasks.filter(taskFilter(status, search)).map((task) => task.name);
}

it.each<[StatusFilter, string, string[]]>([
  ["all", "", ["Call Hélène", "Buy milk", "Buy bread"]],
  ["all", "  ", ["Call Hélène", "Buy milk", "Buy bread"]],
  ["active", "", ["Call Hélène", "Buy bread"]],
  ["done", "", ["Buy milk"]],
  ["all", "BUY", ["Buy milk", "Buy bread"]],
  ["active", "buy", ["Buy bread"]],
  ["all", "helene", ["Call Hélène"]],
  ["all", "lyon", ["Call Hélène"]],
  ["all", "litres", ["Buy milk"]],
  ["all", "#errand", ["Buy milk", "Buy bread"]],
  ["all", "bread #errand", ["Buy bread"]],
  ["all", "bread #food", []],
])("filters %s tasks by '%s': %s", (status, search, expected) => {
  expect(namesOf(status, search)).toEqual(expected);
});
