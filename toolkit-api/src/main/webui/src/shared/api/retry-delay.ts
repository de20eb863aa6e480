import { ApiError } from "./client";

const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before a request is made again; undefined where it would fail the same way.
 *
 * @param failures how often it has failed already, this time included
 */
export function retryDelay(failures: number, error: unknown): number | undefined {
  if (!(error instanceof ApiError) || !isPassing(error)) {
    return undefined;
  }
  return error.retryAfter === undefined
    ? Math.min(LONGEST_MS, 1000 * 2 ** failures)
    : Math.max(1, error.retryAfter) * 1000;
}

/** What may be otherwise a moment later. */
function isPassing({ status, kind }: ApiError): boolean {
  return (
    status === undefined ||
    status === 429 ||
    (status >= 500 && status !== 501 && !kind.startsWith("provider"))
  );
}
