import createClient from "openapi-fetch";
import { ApiError } from "./api-error";
import type { components, paths } from "./schema";

type Problem = components["schemas"]["Problem"];

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  // Calls the current global fetch, which tests replace.
  fetch: (request) => fetch(request),
});

client.use({
  async onResponse({ response }) {
    if (response.ok) {
      return;
    }
    // A proxy may answer with another format.
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    throw new ApiError(response.status, problem?.message, problem?.type?.split(":").at(-1));
  },
  onError() {
    return new ApiError();
  },
});

/** The data of a response. It is always there, because the middleware throws an error otherwise. */
export function dataOf<T>({ data }: { data?: T }): T {
  return data as T;
}
