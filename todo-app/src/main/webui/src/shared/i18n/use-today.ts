import { useSyncExternalStore } from "react";

const CHECK_MS = 30_000;

/**
 * Today's date, such as "Sun Nov 29 2026". The component is rendered again after midnight and, after
 * a computer has slept, when the page is seen again.
 */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}

function today() {
  return new Date().toDateString();
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function check() {
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    timer = setInterval(check, CHECK_MS);
    window.addEventListener("focus", check);
    document.addEventListener("visibilitychange", check);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      window.removeEventListener("focus", check);
      document.removeEventListener("visibilitychange", check);
    }
  };
}
