import { Failure, Waiting } from "@/shared/api/failure-notice";
import type { Status } from "../check-queue";
import classes from "./check-failure.module.css";

export function CheckFailure({ status, onRetry }: { status: Status; onRetry: () => void }) {
  if (status.state === "failed") {
    return (
      <div className={classes.place}>
        <Failure error={status.error} onRetry={onRetry} />
      </div>
    );
  }
  if (status.state === "waiting") {
    const { failures, error, milliseconds } = status;
    return (
      <div className={classes.place}>
        <Waiting key={failures} error={error} milliseconds={milliseconds} />
      </div>
    );
  }
  return null;
}
