import type { UseMutationResult } from "@tanstack/react-query";
import { retryDelay } from "./retry-delay";

/** Automatic retries before the page asks the user. */
const MAX_RETRIES = 4;

/** Query options: a request is retried if it may succeed later. */
export const queryRetry = {
  retry: (failures: number, error: Error) =>
    failures < MAX_RETRIES && retryDelay(failures + 1, error) !== undefined,
  retryDelay: (failures: number, error: Error) => retryDelay(failures + 1, error) ?? 0,
};

/** The wait before the next retry of a request; null if it is not waiting. */
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
