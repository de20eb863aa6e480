import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import type { CheckStatus } from "../check-queue";
import classes from "./check-failure.module.css";

export function CheckFailure({ status, onRetry }: { status: CheckStatus; onRetry: () => void }) {
  if (status.state === "failed") {
    return (
      <div className={classes.place}>
        <FailureNotice error={status.error} onRetry={onRetry} />
      </div>
    );
  }
  if (status.state === "waiting") {
    const { failures, error, milliseconds } = status;
    return (
      <div className={classes.place}>
        <RetryNotice key={failures} error={error} milliseconds={milliseconds} />
      </div>
    );
  }
  return null;
}
