import { client, dataOf } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Link = components["schemas"]["Link"];
export type Access = Link["access"];

/** The links of the list, without their addresses. */
export async function listLinks(): Promise<Link[]> {
  return dataOf(await client.GET("/api/v1/tasks/links"));
}

/**
 * Makes a new link. The one from before with the same access no longer works.
 *
 * @returns its address
 */
export async function createLink(access: Access): Promise<string> {
  const { path } = dataOf(
    await client.POST("/api/v1/tasks/links/{access}", { params: { path: { access } } }),
  );
  return new URL(path, window.location.origin).href;
}

export async function deleteLink(access: Access): Promise<void> {
  await client.DELETE("/api/v1/tasks/links/{access}", { params: { path: { access } } });
}

/** Starts a session that sees the list of a link. */
export async function openLink(key: string): Promise<void> {
  await client.POST("/api/v1/session/link", { body: { key } });
}
