import { ApiError } from "./api-error";

const MAX_DELAY_MS = 30_000;

/**
 * Milliseconds to wait before a request is sent again; undefined if it would fail again.
 *
 * @param failures number of failed tries so far, including this one
 */
export function retryDelay(failures: number, error: unknown): number | undefined {
  if (!(error instanceof ApiError) || !isTemporary(error)) {
    return undefined;
  }
  return error.retryAfter === undefined
    ? Math.min(MAX_DELAY_MS, 1000 * 2 ** failures)
    : Math.max(1, error.retryAfter) * 1000;
}

/** Whether the same request may succeed later. */
function isTemporary({ status, kind }: ApiError): boolean {
  return (
    status === undefined ||
    // The next day is too long to wait for.
    (status === 429 && kind !== "provider-budget-used-up") ||
    (status >= 500 && status !== 501 && !kind.startsWith("provider"))
  );
}
