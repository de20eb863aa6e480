import createClient from "openapi-fetch";
import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import type { components, paths } from "./schema";

type Problem = components["schemas"]["Problem"];

/** A request that failed: without a status nobody answered, without a message nobody said why. */
export class ApiError extends Error {
  readonly status: number | undefined;

  constructor(status?: number, message = "") {
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
    throw new ApiError(response.status, problem?.message);
  },
  onError() {
    return new ApiError();
  },
});

/** The client's middleware throws on every failure, so an answer without data cannot happen. */
export function dataOf<T>({ data }: { data?: T }): T {
  return data as T;
}

const known: Record<number, MessageKey> = {
  404: "gone",
  409: "tooManyTasks",
  429: "tooManyRequests",
  503: "unavailable",
};

/** Why it failed, for the reader: in their language where the reason is one that happens. */
export function reasonOf(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    return error.message;
  }
  if (error.status === undefined) {
    return t("unreachable");
  }
  const key = known[error.status];
  return key ? t(key) : error.message || t("serverError", { status: error.status });
}
