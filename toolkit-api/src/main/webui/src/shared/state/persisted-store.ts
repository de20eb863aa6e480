import { useSyncExternalStore } from "react";
import { BROWSER, remove, store, stored, WINDOW } from "@/shared/storage";

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
  /**
   * Whether each window has its own value. A new window starts with the one that changed last.
   * Otherwise changes in other windows apply here too.
   */
  isOfWindow?: boolean;
}

interface PersistedStore<T> extends Store<T> {
  /** Whether the browser failed to store the last value. */
  isRefused: () => boolean;
  /** Whether the browser keeps the value of another window instead of this one. */
  isReplaced: () => boolean;
  /** Deletes the stored value. */
  forget: () => void;
}

/** A value that the browser stores as JSON. The initial value replaces an invalid stored one. */
export function persistedStore<T>(
  key: string,
  initial: T,
  isValid: (value: unknown) => boolean,
  { mayStore = () => true, isOfWindow = false }: Options = {},
): PersistedStore<T> {
  let value = (isOfWindow ? read(WINDOW) : undefined) ?? read(BROWSER) ?? initial;
  let isRefused = false;
  let isReplaced = isOfWindow && isAnotherKept();
  const listeners = new Set<() => void>();
  const change = (next: T) => {
    value = next;
    listeners.forEach((listener) => {
      listener();
    });
  };

  function read(place: typeof BROWSER): T | undefined {
    try {
      const parsed: unknown = JSON.parse(stored(key, place) ?? "");
      return isValid(parsed) ? (parsed as T) : undefined;
    } catch {
      return undefined;
    }
  }

  function isAnotherKept(): boolean {
    const kept = read(BROWSER);
    return kept !== undefined && JSON.stringify(kept) !== JSON.stringify(value);
  }

  window.addEventListener("storage", (event) => {
    // The key is null when the whole storage was cleared.
    if (event.key === key || event.key === null) {
      isReplaced = isOfWindow && isAnotherKept();
      change(isOfWindow ? value : (read(BROWSER) ?? initial));
    }
  });

  return {
    get: () => value,
    set: (next) => {
      const json = JSON.stringify(next);
      isRefused = mayStore() && !store(key, json);
      isReplaced = false;
      if (isOfWindow && mayStore()) {
        store(key, json, WINDOW);
      }
      change(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isRefused: () => isRefused,
    isReplaced: () => isReplaced,
    forget: () => {
      remove(key);
      remove(key, WINDOW);
      isRefused = false;
      isReplaced = false;
      change(value);
    },
  };
}
