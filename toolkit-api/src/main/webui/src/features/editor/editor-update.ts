import type { ViewUpdate } from "@codemirror/view";
import { findingsField } from "./findings-field";

/** The user has replaced the whole text, other than by a correction, undo or redo. */
export function replacesWholeText({ changes, startState, transactions }: ViewUpdate): boolean {
  const isCorrection = transactions.some(
    (transaction) =>
      transaction.isUserEvent("input.replace") ||
      transaction.isUserEvent("undo") ||
      transaction.isUserEvent("redo"),
  );
  let isWhole = false;
  changes.iterChanges((from, to) => {
    isWhole ||= from === 0 && to === startState.doc.length;
  });
  return !isCorrection && isWhole;
}

/** The page must render the findings again. It need not when typing only moves them. */
export function changesFindings({ docChanged, startState, state }: ViewUpdate): boolean {
  const before = startState.field(findingsField);
  const now = state.field(findingsField);
  return docChanged
    ? before.shown.length !== now.shown.length || before.active !== now.active
    : before !== now;
}
