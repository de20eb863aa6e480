import { persistedStore } from "@/shared/state/persisted-store";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Finding } from "./finding";

/** Whether findings that are often right as they are are shown, too. */
export const doubtfulShown = persistedStore<boolean>(
  "doubtfulShown",
  false,
  (value) => typeof value === "boolean",
);

interface Visible {
  shown: Finding[];
  /** Number of doubtful findings, shown or not. */
  doubtful: number;
}

/** Leaves out the findings of ignored rules, and doubtful ones unless the user asks for them. */
export function visibleFindings(found: Finding[]): Visible {
  const ignored = new Set(ignoredRules.get());
  const wanted = found.filter(({ rule }) => !ignored.has(rule));
  const shown = doubtfulShown.get() ? wanted : wanted.filter(({ doubtful }) => !doubtful);
  return { shown, doubtful: wanted.filter(({ doubtful }) => doubtful).length };
}

/** Calls the listener when other findings become visible. */
export function onVisibilityChange(listener: () => void): () => void {
  const unsubscribe = [ignoredRules.subscribe(listener), doubtfulShown.subscribe(listener)];
  return () => {
    unsubscribe.forEach((end) => {
      end();
    });
  };
}
