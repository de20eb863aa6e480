import type { Task } from "../api/tasks";

/** The id of the adder, the row for new tasks, in a list of item ids. */
export const ADDER = "adder";

/**
 * The ids of all items, top first. The adder is below the first task of `tasksAbove` that still exists,
 * or on top.
 */
export function withAdder(tasks: Task[], tasksAbove: string[]): string[] {
  const ids = tasks.map((task) => task.id);
  const nearest = tasksAbove.map((id) => ids.indexOf(id)).find((index) => index >= 0) ?? -1;
  return ids.toSpliced(nearest + 1, 0, ADDER);
}

/** Moves an item to the position of the item `to`: below it on the way down, above it on the way up. */
export function moveItem(items: string[], item: string, to: string): string[] {
  return items.toSpliced(items.indexOf(item), 1).toSpliced(items.indexOf(to), 0, item);
}

/** The tasks above an item, nearest first. */
export function tasksAbove(items: string[], item: string): string[] {
  return items
    .slice(0, items.indexOf(item))
    .filter((id) => id !== ADDER)
    .reverse();
}

/** Inserts or moves a task directly below the task `above`, or on top. */
export function placeTask(tasks: Task[], task: Task, above: string | undefined): Task[] {
  const others = tasks.filter(({ id }) => id !== task.id);
  return others.toSpliced(others.findIndex(({ id }) => id === above) + 1, 0, task);
}
