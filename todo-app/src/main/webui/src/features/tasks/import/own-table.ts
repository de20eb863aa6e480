import type { Chrono } from "chrono-node";
import { dayOf, type Line } from "./cells";
import { checked, emptyTask, type Entry, type Fault } from "./file-task";
import { YES } from "./other-table";

/** The columns of the export. */
export const OWN_COLUMNS = [
  "name",
  "complete",
  "completed",
  "location",
  "notes",
  "created",
  "due",
  "tags",
  "priority",
  "recurrence",
  "list",
];

export function fromOwn({ row, line }: Line, dates: Chrono | undefined): Entry {
  const cell = (name: string) => (row[name] ?? "").trim();
  const faults: Fault[] = [];
  const due = dayOf(cell("due"), dates);
  if (due === undefined) {
    faults.push({ rule: "noDate", field: "due", text: cell("due") });
  }
  const task = {
    ...emptyTask(),
    name: cell("name"),
    complete: YES.test(cell("complete")) || cell("completed") !== "",
    location: cell("location"),
    notes: cell("notes"),
    due: due ?? null,
    tags: [
      ...new Set(
        cell("tags")
          .split(",")
          .map((tag) => tag.trim()),
      ),
    ].filter((tag) => tag !== ""),
    priority: cell("priority") === "" ? null : Number(cell("priority")),
    recurrence: cell("recurrence") || null,
    list: cell("list") || null,
    ...(cell("created") !== "" && { created: cell("created") }),
    ...(!Number.isNaN(Date.parse(cell("completed"))) && { completed: cell("completed") }),
  };
  return checked(task, line, faults);
}
