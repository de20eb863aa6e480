import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

type Problem = components["schemas"]["Problem"];

/** A request that failed, with a message to show. */
export class ApiError extends Error {
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up at each request: whoever replaces the global fetch means this one too.
  fetch: (request) => fetch(request),
});

client.use({
  async onResponse({ response }) {
    if (response.ok) {
      return;
    }
    // A proxy in between may answer with something that is no problem document.
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    throw new ApiError(
      problem?.message ?? `The server answered with an error (${response.status}).`,
      response.status,
    );
  },
  onError() {
    return new ApiError("The server cannot be reached. Check your connection and try again.");
  },
});
