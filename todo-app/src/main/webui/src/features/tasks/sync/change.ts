import type { Fields, Task } from "../api/tasks";
import { placeTask } from "../list/task-order";

/** A task and the ids of the tasks above it, nearest first: the first that still exists counts. */
export interface Place {
  task: Task;
  above: string[];
}

/** What a user does to the list. Each change has an inverse, so that it can be undone and redone. */
export type Change =
  | { kind: "add" | "restore" | "delete"; places: Place[] }
  | { kind: "edit"; id: string; from: Partial<Fields>; to: Partial<Fields> }
  | { kind: "move"; id: string; from: string[]; to: string[] };

export function inverseOf(change: Change): Change {
  switch (change.kind) {
    case "delete":
      return { ...change, kind: "restore" };
    case "add":
    case "restore":
      return { ...change, kind: "delete" };
    case "edit":
    case "move":
      return { ...change, from: change.to, to: change.from } as Change;
  }
}

/** Changes an already changed list once more without harm: all but the place stays the same. */
export function applyChange(tasks: Task[], change: Change): Task[] {
  switch (change.kind) {
    case "add":
    case "restore":
      return change.places.reduce(
        (list, { task, above }) => placeTask(list, task, existing(list, above)),
        tasks,
      );
    case "delete": {
      const ids = new Set(idsOf(change));
      return tasks.filter((task) => !ids.has(task.id));
    }
    case "edit":
      return tasks.map((task) => (task.id === change.id ? edited(task, change.to) : task));
    case "move": {
      const task = tasks.find(({ id }) => id === change.id);
      return task ? placeTask(tasks, task, existing(tasks, change.to)) : tasks;
    }
  }
}

export function edited(task: Task, fields: Partial<Fields>): Task {
  const { complete = task.complete } = fields;
  const completed = complete ? (task.completed ?? new Date().toISOString()) : null;
  return { ...task, ...fields, complete, completed };
}

/** The ids of the tasks that a change concerns. */
export function idsOf(change: Change): string[] {
  return "places" in change ? change.places.map(({ task }) => task.id) : [change.id];
}

/** The places of tasks in their list, top first, for taking them out and putting them back. */
export function placesOf(tasks: Task[], ids: ReadonlySet<string>): Place[] {
  return tasks.flatMap((task, index) =>
    ids.has(task.id) ? [{ task, above: idsAbove(tasks, index) }] : [],
  );
}

/** More than a few would only fill the storage: they are needed if those before them are deleted. */
const MAX_ABOVE = 20;

/** The ids of the tasks above an index, nearest first. */
export function idsAbove(tasks: Task[], index: number): string[] {
  return tasks
    .slice(Math.max(0, index - MAX_ABOVE), Math.max(0, index))
    .map(({ id }) => id)
    .reverse();
}

function existing(tasks: Task[], above: string[]): string | undefined {
  const ids = new Set(tasks.map(({ id }) => id));
  return above.find((id) => ids.has(id));
}

/** All that a user can change in a task. */
export function allFields(task: Task): Fields {
  const { name, complete, location, notes, due, tags, priority, recurrence, list } = task;
  return { name, complete, location, notes, due, tags, priority, recurrence, list };
}

/** The values that a task has in these fields. */
export function fieldsOf(task: Task, keys: (keyof Fields)[]): Partial<Fields> {
  return Object.fromEntries(keys.map((key) => [key, task[key]]));
}

export function keysOf(fields: Partial<Fields>) {
  return Object.keys(fields) as (keyof Fields)[];
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
