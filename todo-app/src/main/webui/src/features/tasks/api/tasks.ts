import { client, dataOf } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Task = components["schemas"]["Task"];
export type TaskChange = components["schemas"]["UpdateTask"];

/** The maximum lengths of the API in characters, and the maximum number of tags. A Java test compares them. */
export const limits = { name: 200, location: 500, notes: 20_000, tag: 40, tags: 10 };

export async function listTasks(signal: AbortSignal): Promise<Task[]> {
  return dataOf(await client.GET("/api/v1/tasks", { signal }));
}

/** Adds a task directly below the task `above`, or on top. */
export async function createTask(name: string, above: string | undefined): Promise<Task> {
  return dataOf(
    await client.POST("/api/v1/tasks", {
      params: { query: { after: above ?? "" } },
      body: { name, complete: false },
    }),
  );
}

export async function updateTask(id: string, body: TaskChange): Promise<Task> {
  return dataOf(await client.PATCH("/api/v1/tasks/{id}", { params: { path: { id } }, body }));
}

/** Moves a task directly below the task `above`, or to the top. */
export async function moveTask(id: string, above: string | undefined): Promise<void> {
  await client.PUT("/api/v1/tasks/{id}", {
    params: { path: { id }, query: { after: above ?? "" } },
  });
}

export async function deleteTask(id: string): Promise<void> {
  await client.DELETE("/api/v1/tasks/{id}", { params: { path: { id } } });
}

/** Returns the ids of the deleted tasks. */
export async function deleteDoneTasks(): Promise<string[]> {
  const options = { params: { query: { complete: true } } };
  return dataOf(await client.DELETE("/api/v1/tasks", options)).deleted;
}

/** Restores deleted tasks at their old positions. The server keeps them for ten minutes. */
export async function restoreTasks(ids: string[]): Promise<void> {
  await client.POST("/api/v1/tasks/restore", { body: { ids } });
}

/** Sends the unchanged file, so that the server can name the line with an error. */
export async function importTasks(file: Blob): Promise<number> {
  return dataOf(
    await client.POST("/api/v1/tasks/import", {
      headers: { "Content-Type": "application/json" },
      body: { version: 1, tasks: [] },
      bodySerializer: () => file,
    }),
  ).imported;
}

export async function exportTasks(type: "application/json" | "text/csv"): Promise<Blob> {
  return dataOf(
    await client.GET("/api/v1/tasks/export", { headers: { Accept: type }, parseAs: "blob" }),
  );
}
