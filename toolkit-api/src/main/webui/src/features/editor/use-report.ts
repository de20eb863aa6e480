import { useEffect, useState } from "react";
import type { Report } from "./check-api";
import type { CheckStatus } from "./check-queue";
import { TextChecker } from "./text-checker";

interface State {
  report: Report | null;
  /** Why there is no report although the checks succeeded. */
  failure: Error | null;
  status: CheckStatus;
  retry: () => void;
}

const WHOLE = { from: 0, to: 0 };

/** Checks a text and makes the report on it. */
export function useReport(text: string): State {
  const [state, setState] = useState<State>({
    report: null,
    failure: null,
    status: { state: "checking", done: 0, total: 1 },
    retry: () => undefined,
  });

  useEffect(() => {
    const checker = new TextChecker(() => {
      setState({
        report: checker.report(),
        failure: checker.reportFailure(),
        status: checker.status(),
        retry: () => {
          checker.resume(text);
        },
      });
    });
    checker.update(text, WHOLE);
    // Nobody types here, so the report need not wait for a pause.
    checker.resume(text);
    return () => {
      checker.dispose();
    };
  }, [text]);

  return state;
}
