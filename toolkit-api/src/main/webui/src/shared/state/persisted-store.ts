import { useSyncExternalStore } from "react";
import { remove, store, stored } from "@/shared/storage";

/** A value that all components can read, set and subscribe to. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

interface Options {
  /** Whether the browser may store the value. */
  mayStore?: () => boolean;
  /** Whether changes in other windows of the page apply here too. */
  syncs?: boolean;
}

/** A value that the browser stores as JSON. The initial value replaces an invalid stored one. */
export function persistedStore<T>(
  key: string,
  initial: T,
  isValid: (value: unknown) => boolean,
  { mayStore = () => true, syncs = true }: Options = {},
): Store<T> & { isRefused: () => boolean; forget: () => void } {
  let value = read();
  let isRefused = false;
  const listeners = new Set<() => void>();
  const change = (next: T) => {
    value = next;
    listeners.forEach((listener) => {
      listener();
    });
  };

  function read(): T {
    try {
      const parsed: unknown = JSON.parse(stored(key) ?? "");
      return isValid(parsed) ? (parsed as T) : initial;
    } catch {
      return initial;
    }
  }

  if (syncs) {
    window.addEventListener("storage", (event) => {
      // The key is null when the whole storage was cleared.
      if (event.key === key || event.key === null) {
        change(read());
      }
    });
  }

  return {
    get: () => value,
    set: (next) => {
      isRefused = mayStore() && !store(key, JSON.stringify(next));
      change(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Whether the browser failed to store the last value. */
    isRefused: () => isRefused,
    forget: () => {
      remove(key);
      isRefused = false;
      change(value);
    },
  };
}
