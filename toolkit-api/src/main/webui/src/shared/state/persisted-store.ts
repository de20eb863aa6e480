import { useSyncExternalStore } from "react";
import { remove, store, stored } from "@/shared/storage";

/** A value that all of the page shares. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

interface Options {
  /** Whether the browser may keep it. */
  keeps?: () => boolean;
  /** What another window of this page sets is set here as well. */
  follows?: boolean;
}

/** A value that the browser keeps as JSON; what it keeps and is not valid counts as not kept. */
export function persistedStore<T>(
  key: string,
  initial: T,
  isValid: (value: unknown) => boolean,
  { keeps = () => true, follows = true }: Options = {},
): Store<T> & { isRefused: () => boolean; forget: () => void } {
  let value = read();
  let refused = false;
  const listeners = new Set<() => void>();
  const change = (next: T) => {
    value = next;
    listeners.forEach((listener) => {
      listener();
    });
  };

  function read(): T {
    try {
      const kept: unknown = JSON.parse(stored(key) ?? "");
      return isValid(kept) ? (kept as T) : initial;
    } catch {
      return initial;
    }
  }

  if (follows) {
    window.addEventListener("storage", (event) => {
      // Without a key when all was cleared.
      if (event.key === key || event.key === null) {
        change(read());
      }
    });
  }

  return {
    get: () => value,
    set: (next) => {
      refused = keeps() && !store(key, JSON.stringify(next));
      change(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Whether the browser should have kept the last value and could not. */
    isRefused: () => refused,
    forget: () => {
      remove(key);
      refused = false;
      change(value);
    },
  };
}
