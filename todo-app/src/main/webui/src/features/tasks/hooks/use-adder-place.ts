import { useCallback, useState } from "react";
import { store, stored } from "@/shared/storage";

const STORED = "above-adder";

/** The tasks above the adder, the nearest first; remembered in this browser. */
export function useAdderPlace(): [string[], (above: string[]) => void] {
  const [above, setAbove] = useState(() => stored(STORED)?.split(" ") ?? []);

  const place = useCallback((tasks: string[]) => {
    setAbove(tasks);
    store(STORED, tasks.join(" "));
  }, []);
  return [above, place];
}
