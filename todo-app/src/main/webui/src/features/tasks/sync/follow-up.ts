import { ApiError } from "@/shared/api/api-error";
import type { Fields, Task } from "../api/tasks";
import { edited, fieldsOf, idsOf, isSame, keysOf, type Change } from "./change";
import { newKey, type Operation } from "./operation";
import type { Sent } from "./send";

export function sharesTask(change: Change, other: Change): boolean {
  const ids = idsOf(other);
  return idsOf(change).some((id) => ids.includes(id));
}

/** A change that leaves those tasks alone that nobody needs to be told about. */
export function without(change: Change, gone: Change[]): Change {
  if (change.kind !== "delete") {
    return change;
  }
  const ids = new Set(gone.flatMap(idsOf));
  return { ...change, places: change.places.filter(({ task }) => !ids.has(task.id)) };
}

/** A later change of a task that was saved: what the user saw then is what was saved now. */
export function rebased(
  operation: Operation,
  { saved, merged }: Pick<Sent, "saved" | "merged">,
): Operation {
  const task = saved.find(({ id }) => idsOf(operation).includes(id));
  if (!task) {
    return operation;
  }
  if (operation.kind === "edit") {
    const isUnchanged = isSame(fieldsOf(task, keysOf(operation.from)), operation.from);
    return isUnchanged ? { ...operation, seen: task } : operation;
  }
  if (operation.kind === "delete" && !merged) {
    const places = operation.places.map((place) =>
      place.task.id === task.id ? { ...place, task } : place,
    );
    return { ...operation, places };
  }
  return operation;
}

/**
 * An edit under the newest version that this page has, if the fields are still as the user saw them,
 * or already as the user wants them: then the page was left before it knew that the edit was saved.
 */
export function renewed(operation: Operation, tasks: readonly Task[]): Operation {
  if (operation.kind !== "edit") {
    return operation;
  }
  const { id, seen, from, to } = operation;
  const task = tasks.find((known) => known.id === id);
  const isNewer = task && seen && task.version > seen.version;
  const isExpected = (fields: Partial<Fields>) =>
    task && isSame(fieldsOf(task, keysOf(fields)), fields);
  return isNewer && (isExpected(from) || isExpected(to)) ? { ...operation, seen: task } : operation;
}

/** What becomes of an operation that the server refused: it waits for the user. */
export function refused(operation: Operation, error: Error): Operation {
  const { status, kind } = error instanceof ApiError ? error : { status: undefined, kind: "" };
  const problem = { kind: "refused", error: { status, kind, message: error.message } } as const;
  if (operation.kind === "edit" && status === 404 && operation.seen) {
    // Somebody deleted the task: what the user typed becomes a new one.
    const task = { ...edited(operation.seen, operation.to), version: 0 };
    return { kind: "add", key: newKey(), places: [{ task, above: [] }], problem };
  }
  return { ...operation, problem };
}
