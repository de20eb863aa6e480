import { client } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Task = components["schemas"]["Task"];
export type TaskChange = components["schemas"]["UpdateTask"];

/** The client's middleware throws on every failure, so an answer without data cannot happen. */
function dataOf<T>({ data }: { data?: T }): T {
  return data as T;
}

export async function listTasks(signal: AbortSignal): Promise<Task[]> {
  return dataOf(await client.GET("/api/v1/tasks", { signal }));
}

export async function createTask(name: string): Promise<Task> {
  return dataOf(await client.POST("/api/v1/tasks", { body: { name } }));
}

export async function updateTask(id: string, body: TaskChange): Promise<Task> {
  return dataOf(await client.PATCH("/api/v1/tasks/{id}", { params: { path: { id } }, body }));
}
