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

/** A value that the browser keeps as JSON; what it keeps and is not valid counts as not kept. */
export function persisted<T>(
  key: string,
  initial: T,
  isValid: (value: unknown) => boolean,
  keeps: () => boolean = () => true,
): Store<T> & { forget: () => void } {
  let value = read();
  const listeners = new Set<() => void>();

  function read(): T {
    try {
      const kept: unknown = JSON.parse(stored(key) ?? "");
      return isValid(kept) ? (kept as T) : initial;
    } catch {
      return initial;
    }
  }

  return {
    get: () => value,
    set: (next) => {
      value = next;
      if (keeps()) {
        store(key, JSON.stringify(next));
      }
      listeners.forEach((listener) => {
        listener();
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => {
      remove(key);
    },
  };
}
