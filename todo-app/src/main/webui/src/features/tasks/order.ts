import type { Task } from "./api/tasks";

/** Stands among the ids of tasks for the place where new tasks go. */
export const ADDER = "adder";

/**
 * The tasks' ids, top first, with the adder where it was put: below the nearest of the tasks that
 * were above it, so that it stays there when one of them goes.
 */
export function withAdder(tasks: Task[], above: string[]): string[] {
  const ids = tasks.map((task) => task.id);
  const nearest = above.map((id) => ids.indexOf(id)).find((index) => index >= 0) ?? -1;
  return ids.toSpliced(nearest + 1, 0, ADDER);
}

/**
 * Moves an item to where the other one is: below it on the way down, above it on the way up. So it
 * also ends where it is dropped when some of the items between are not shown.
 */
export function moved(items: string[], item: string, to: string): string[] {
  return items.toSpliced(items.indexOf(item), 1).toSpliced(items.indexOf(to), 0, item);
}

/** The tasks above an item, the nearest first. */
export function tasksAbove(items: string[], item: string): string[] {
  return items
    .slice(0, items.indexOf(item))
    .filter((id) => id !== ADDER)
    .reverse();
}

/** Puts a task directly below another one, else on top. */
export function placed(tasks: Task[], task: Task, above: string | undefined): Task[] {
  const others = tasks.filter(({ id }) => id !== task.id);
  return others.toSpliced(others.findIndex(({ id }) => id === above) + 1, 0, task);
}
