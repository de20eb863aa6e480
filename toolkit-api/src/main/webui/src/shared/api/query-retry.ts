import type { UseMutationResult } from "@tanstack/react-query";
import { waitAfter } from "./retry-delay";

/** How often a request is made again by itself before the reader is asked. */
const TRIES = 4;

/** For requests that the reader waits for: made again where that helps. */
export const patient = {
  retry: (failures: number, error: Error) =>
    failures < TRIES && waitAfter(failures + 1, error) !== undefined,
  retryDelay: (failures: number, error: Error) => waitAfter(failures + 1, error) ?? 0,
};

/** What such a request waits for now; null where it does not wait. */
export function waitOf(
  request: Pick<UseMutationResult, "isPending" | "failureCount" | "failureReason">,
) {
  const { isPending, failureCount, failureReason } = request;
  return isPending && failureReason
    ? {
        key: failureCount,
        error: failureReason,
        milliseconds: waitAfter(failureCount, failureReason) ?? 0,
      }
    : null;
}
