import { useCallback, useState } from "react";
import { store, stored } from "@/shared/storage";

const STORAGE_KEY = "above-adder";

/** The ids of the tasks above the adder, nearest first. Saved in this browser. */
export function useAdderPosition(): [string[], (ids: string[]) => void] {
  const [tasksAbove, setTasksAbove] = useState(() => stored(STORAGE_KEY)?.split(" ") ?? []);

  const save = useCallback((ids: string[]) => {
    setTasksAbove(ids);
    store(STORAGE_KEY, ids.join(" "));
  }, []);
  return [tasksAbove, save];
}
