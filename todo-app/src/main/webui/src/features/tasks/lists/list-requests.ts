import { client, dataOf } from "@/shared/api/client";
import type { TaskList } from "../api/tasks";

export const COLOURS = [
  "gray",
  "red",
  "orange",
  "green",
  "teal",
  "blue",
  "violet",
  "pink",
] as const;

export type ListFields = Pick<TaskList, "name" | "colour">;

/**
 * Adds a list below the others.
 *
 * @param key the same in each attempt, so that the list is added once
 */
export async function createList(body: ListFields, key: string): Promise<TaskList> {
  return dataOf(
    await client.POST("/api/v1/lists", {
      params: { header: { "Idempotency-Key": key } },
      body,
    }),
  );
}

/** Changes the version of a list that the user has seen; a newer one is refused with 412. */
export async function updateList(
  { id, version }: TaskList,
  body: Partial<ListFields & Pick<TaskList, "archived">>,
): Promise<TaskList> {
  return dataOf(
    await client.PATCH("/api/v1/lists/{id}", {
      params: { path: { id }, header: { "If-Match": `"${version}"` } },
      body,
    }),
  );
}

/** Moves a list directly below the list `above`, or to the top. */
export async function moveList(id: string, above: string | undefined): Promise<void> {
  await client.PATCH("/api/v1/lists/{id}", {
    params: { path: { id }, query: { after: above ?? "" } },
    body: {},
  });
}

/** Its tasks move to the inbox. */
export async function deleteList({ id, version }: TaskList): Promise<void> {
  await client.DELETE("/api/v1/lists/{id}", {
    params: { path: { id }, header: { "If-Match": `"${version}"` } },
  });
}
