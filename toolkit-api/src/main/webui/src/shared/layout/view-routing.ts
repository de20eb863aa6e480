import { useSyncExternalStore } from "react";

export const views = [
  "editor",
  "set",
  "diff",
  "versions",
  "translate",
  "documents",
  "glossary",
] as const;

export type View = (typeof views)[number];

/** Uses the hash, so that any static host can serve all views from one file. */
export function linkTo(view: View): string {
  return `#/${view === "editor" ? "" : view}`;
}

export function useView(): View {
  return useSyncExternalStore(subscribe, currentView);
}

export function currentView(): View {
  return views.find((view) => linkTo(view) === location.hash) ?? "editor";
}

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}
