import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import { client, dataOf } from "@/shared/api/client";
import { stored } from "@/shared/storage";
import type { components } from "@/shared/api/schema";

/** Where this browser notes whose list it shows: that of an account, or of a link. */
export const LIST = "list";

export type Session = components["schemas"]["Session"];

/** Whether the operator has named a provider. Otherwise all lists are demos, and nothing is asked. */
export const isSignInOn = () => document.querySelector('meta[name="sign-in"]') !== null;

export async function getSession(): Promise<Session> {
  return dataOf(await client.GET("/api/v1/session"));
}

/** Whether this browser may show a list that somebody has shared. */
export const isGuest = () => stored(LIST) !== null;

export const sessionQuery = () =>
  queryOptions({ queryKey: ["session"], queryFn: getSession, enabled: isSignInOn() || isGuest() });

/** Whether a request was refused because the session of an account has ended. */
export const isSignInEnded = (error: unknown) =>
  error instanceof ApiError && error.kind === "sign-in-ended";

/** Moves what the account had no room for before. */
export async function moveDemo(): Promise<void> {
  await client.POST("/api/v1/session/move-demo");
}

/** @returns where the browser goes next */
export async function endSession(): Promise<string> {
  return dataOf(await client.DELETE("/api/v1/session")).next ?? "/";
}
