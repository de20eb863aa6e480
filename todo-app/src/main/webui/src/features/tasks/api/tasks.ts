import { ApiError } from "@/shared/api/api-error";
import { client, dataOf } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { isoDate } from "@/shared/i18n/use-date-formats";

export type Task = components["schemas"]["Task"];
export type TaskList = components["schemas"]["TaskList"];

/** What a user can change in a task. */
export type Fields = Pick<
  Task,
  "name" | "complete" | "location" | "notes" | "due" | "tags" | "priority" | "recurrence" | "list"
>;

/** The maximum lengths of the API in characters, and the maximum number of tags. A Java test compares them. */
export const limits = { name: 200, location: 500, notes: 20_000, tag: 40, tags: 10, list: 60 };

/** A request that takes longer has failed. The queue behind it must not wait for ever. */
const TIMEOUT_MS = 30_000;

/** The tasks of all lists. */
export async function listTasks(signal = timeout()): Promise<Task[]> {
  return dataOf(await client.GET("/api/v1/tasks", { params: { query: { list: "all" } }, signal }));
}

export async function listLists(signal = timeout()): Promise<TaskList[]> {
  return dataOf(await client.GET("/api/v1/lists", { signal }));
}

/** Tasks of a list that somebody has deleted are in the inbox, and so is one that arrives later. */
async function orInInbox(send: (inbox?: { list: null }) => Promise<Task>): Promise<Task> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ApiError && error.kind === "task-list-not-found") {
      return send({ list: null });
    }
    throw error;
  }
}

export async function getTask(id: string): Promise<Task> {
  return dataOf(
    await client.GET("/api/v1/tasks/{id}", { params: { path: { id } }, signal: timeout() }),
  );
}

/**
 * Adds a task directly below the task `above`, or on top.
 *
 * @param key the same in each attempt, so that the task is added once
 */
export async function createTask(
  fields: Fields,
  above: string | undefined,
  key: string,
): Promise<Task> {
  return orInInbox(async (inbox) =>
    dataOf(
      await client.POST("/api/v1/tasks", {
        params: { query: { after: above ?? "" }, header: { "Idempotency-Key": key } },
        body: { ...fields, due: fields.due ?? undefined, ...inbox },
        signal: timeout(),
      }),
    ),
  );
}

/** @param version the one that the user has seen; the change is refused with 412 if there is a newer one */
export async function updateTask(
  id: string,
  body: Partial<Fields>,
  version: number,
): Promise<Task> {
  return orInInbox(async (inbox) =>
    dataOf(
      await client.PATCH("/api/v1/tasks/{id}", {
        params: { path: { id }, query: { today: isoDate(0) }, header: ifMatch(version) },
        body: { ...body, ...inbox },
        signal: timeout(),
      }),
    ),
  );
}

/** Moves a task directly below the task `above`, or to the top. */
export async function moveTask(id: string, above: string | undefined): Promise<void> {
  await client.PUT("/api/v1/tasks/{id}", {
    params: { path: { id }, query: { after: above ?? "" } },
    signal: timeout(),
  });
}

/** @param version see `updateTask` */
export async function deleteTask(id: string, version: number): Promise<void> {
  await client.DELETE("/api/v1/tasks/{id}", {
    params: { path: { id }, header: ifMatch(version) },
    signal: timeout(),
  });
}

/** Deletes those of the tasks that exist. */
export async function deleteTasks(ids: string[]): Promise<void> {
  await client.POST("/api/v1/tasks/delete", { body: { ids }, signal: timeout() });
}

/** Restores deleted tasks at their old positions. The server keeps them for ten minutes. */
export async function restoreTasks(ids: string[]): Promise<Task[]> {
  return dataOf(await client.POST("/api/v1/tasks/restore", { body: { ids }, signal: timeout() }));
}

/**
 * Sends the unchanged file, so that the server can name the line with an error.
 *
 * @returns the ids of the new tasks
 */
export async function importTasks(file: Blob): Promise<string[]> {
  return dataOf(
    await client.POST("/api/v1/tasks/import", {
      headers: { "Content-Type": "application/json" },
      body: { version: 1, tasks: [] },
      bodySerializer: () => file,
    }),
  ).ids;
}

export async function exportTasks(type: "application/json" | "text/csv"): Promise<Blob> {
  return dataOf(
    await client.GET("/api/v1/tasks/export", { headers: { Accept: type }, parseAs: "blob" }),
  );
}

function ifMatch(version: number) {
  return { "If-Match": `"${version}"` };
}

function timeout() {
  return AbortSignal.timeout(TIMEOUT_MS);
}
