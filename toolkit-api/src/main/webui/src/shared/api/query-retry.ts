import type { UseMutationResult } from "@tanstack/react-query";
import { retryDelay } from "./retry-delay";

/** How often a request is made again by itself before the reader is asked. */
const TRIES = 4;

/** For requests that the reader waits for: made again where that helps. */
export const queryRetry = {
  retry: (failures: number, error: Error) =>
    failures < TRIES && retryDelay(failures + 1, error) !== undefined,
  retryDelay: (failures: number, error: Error) => retryDelay(failures + 1, error) ?? 0,
};

/** What such a request waits for now; null where it does not wait. */
export function retryState(
  request: Pick<UseMutationResult, "isPending" | "failureCount" | "failureReason">,
) {
  const { isPending, failureCount, failureReason } = request;
  return isPending && failureReason
    ? {
        key: failureCount,
        error: failureReason,
        milliseconds: retryDelay(failureCount, failureReason) ?? 0,
      }
    : null;
}
