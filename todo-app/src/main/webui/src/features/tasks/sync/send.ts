import { ApiError } from "@/shared/api/api-error";
import * as api from "../api/tasks";
import type { Task } from "../api/tasks";
import { allFields, applyChange, isSame, type Change, type Place } from "./change";
import { conflictsOf } from "./conflict";
import type { Operation } from "./operation";

/** What the server made of an operation. */
export interface Sent {
  apply: (tasks: Task[]) => Task[];
  /** The tasks as they are now. */
  saved: Task[];
  /** Whether others had changed the task, in other fields. */
  merged: boolean;
  ids: [local: string, server: string][];
}

/** The task has changed meanwhile, and only the user knows what should become of it. */
export class ConflictError extends Error {
  readonly theirs: Task;

  constructor(theirs: Task) {
    super("The task has changed");
    this.theirs = theirs;
  }
}

/** Gives the server's id of a task; undefined if the server does not know it. */
type ServerId = (id: string) => string | undefined;

/** @throws ApiError, ConflictError */
export async function send(operation: Operation, serverId: ServerId): Promise<Sent> {
  switch (operation.kind) {
    case "add":
    case "restore":
      return sendAll(operation, (place) => create(place, operation.key, serverId), serverId);
    case "delete":
      await remove(operation.places, serverId);
      return { apply: applying(operation), saved: [], merged: false, ids: [] };
    case "edit":
      return edit(operation, idOrGone(operation.id, serverId));
    case "move": {
      const id = idOrGone(operation.id, serverId);
      await below(operation.to, serverId, (above) => api.moveTask(id, above));
      return { apply: applying(operation), saved: [], merged: false, ids: [] };
    }
  }
}

function idOrGone(id: string, serverId: ServerId): string {
  const known = serverId(id);
  if (known === undefined) {
    throw new ApiError(404, "", "task-not-found");
  }
  return known;
}

function applying(change: Change) {
  return (tasks: Task[]) => applyChange(tasks, change);
}

async function sendAll(
  operation: Extract<Operation, { places: Place[] }>,
  add: (place: Place) => Promise<Task>,
  serverId: ServerId,
): Promise<Sent> {
  const { kind, places } = operation;
  const saved = kind === "add" ? await inTurn(places, add) : await restore(places, add, serverId);
  const shown = places.map(({ task, above }, i) => ({
    task: { ...task, ...saved[i], id: task.id },
    above,
  }));
  return {
    apply: applying({ kind, places: shown }),
    saved: shown.map(({ task }) => task),
    merged: false,
    ids: places.flatMap(({ task }, i) => {
      const id = saved[i]?.id ?? task.id;
      return id === serverId(task.id) ? [] : [[task.id, id]];
    }),
  };
}

async function inTurn<T, R>(items: T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results = [];
  for (const item of items) {
    results.push(await run(item));
  }
  return results;
}

function create({ task, above }: Place, key: string, serverId: ServerId): Promise<Task> {
  return below(above, serverId, (id) => api.createTask(allFields(task), id, key + task.id));
}

/** Adds those again that the server has deleted for good. */
async function restore(
  places: Place[],
  add: (place: Place) => Promise<Task>,
  serverId: ServerId,
): Promise<Task[]> {
  const ids = places.map(({ task }) => serverId(task.id) ?? task.id);
  const [only] = places;
  if (only && places.length === 1 && serverId(only.task.id) === undefined) {
    return [await add(only)];
  }
  try {
    const restored = new Map((await api.restoreTasks(ids)).map((task) => [task.id, task]));
    return places.map(({ task }, i) => restored.get(ids[i] ?? "") ?? task);
  } catch (error) {
    if (!isStatus(error, 404)) {
      throw error;
    }
    return only && places.length === 1
      ? [await add(only)]
      : (await inTurn(places, (place) => restore([place], add, serverId))).flat();
  }
}

/** Sends a position: below the first of the tasks that still exists. */
async function below<T>(
  above: string[],
  serverId: ServerId,
  run: (above: string | undefined) => Promise<T>,
): Promise<T> {
  for (const id of above.flatMap((local) => serverId(local) ?? [])) {
    try {
      return await run(id);
    } catch (error) {
      // 400 is also for a change that is refused at every position.
      if (!isStatus(error, 400)) {
        throw error;
      }
    }
  }
  return run(undefined);
}

/** Somebody who changes the task again and again must not keep us here for ever. */
const MAX_ATTEMPTS = 5;

async function edit(
  { from, to, seen }: Extract<Operation, { kind: "edit" }>,
  id: string,
): Promise<Sent> {
  let version = seen?.version ?? 0;
  for (let attempt = 1; ; attempt++) {
    try {
      const saved = await api.updateTask(id, to, version);
      const apply = (tasks: Task[]) =>
        tasks.map((task) => (task.id === seen?.id ? { ...saved, id: task.id } : task));
      return { apply, saved: [{ ...saved, id: seen?.id ?? id }], merged: attempt > 1, ids: [] };
    } catch (error) {
      if (!isStatus(error, 412) || attempt === MAX_ATTEMPTS) {
        throw error;
      }
      const theirs = { ...(await api.getTask(id)), id: seen?.id ?? id };
      if (conflictsOf(from, to, theirs).length > 0) {
        throw new ConflictError(theirs);
      }
      ({ version } = theirs);
    }
  }
}

async function remove(places: Place[], serverId: ServerId): Promise<void> {
  const [only] = places;
  if (!only || places.length > 1) {
    return api.deleteTasks(places.map(({ task }) => serverId(task.id) ?? task.id));
  }
  const id = serverId(only.task.id);
  if (id !== undefined) {
    await removeSeen(id, only.task).catch((error: unknown) => {
      if (!isStatus(error, 404)) {
        throw error;
      }
    });
  }
}

async function removeSeen(id: string, seen: Task): Promise<void> {
  try {
    await api.deleteTask(id, seen.version);
  } catch (error) {
    if (!isStatus(error, 412)) {
      throw error;
    }
    const theirs = { ...(await api.getTask(id)), id: seen.id };
    if (!isSame(allFields(theirs), allFields(seen))) {
      throw new ConflictError(theirs);
    }
    await api.deleteTask(id, theirs.version);
  }
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.status === status;
}
