import { useSyncExternalStore } from "react";

export const views = ["editor", "diff", "translate", "documents", "glossary"] as const;

export type View = (typeof views)[number];

/** Behind the hash, so that any static host serves every view from its one file. */
export function linkTo(view: View): string {
  return `#/${view === "editor" ? "" : view}`;
}

export function useView(): View {
  return useSyncExternalStore(subscribe, current);
}

function current(): View {
  return views.find((view) => linkTo(view) === location.hash) ?? "editor";
}

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}
