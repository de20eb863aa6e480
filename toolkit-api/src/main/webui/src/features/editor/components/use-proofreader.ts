import { useCallback, useState, useSyncExternalStore } from "react";
import { Proofreader, type Snapshot } from "../proofreader";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Creates a proofreader in the element that gets `attach` as its ref. */
export function useProofreader() {
  const [proofreader, setProofreader] = useState<Proofreader | null>(null);

  const attach = useCallback((parent: HTMLElement | null) => {
    if (!parent) {
      return undefined;
    }
    const created = new Proofreader(parent, () => {
      listeners.forEach((listener) => {
        listener();
      });
    });
    setProofreader(created);
    return () => {
      created.destroy();
      setProofreader(null);
    };
  }, []);

  const snapshot = useSyncExternalStore<Snapshot | null>(
    subscribe,
    () => proofreader?.snapshot ?? null,
  );
  return { attach, proofreader, snapshot };
}
