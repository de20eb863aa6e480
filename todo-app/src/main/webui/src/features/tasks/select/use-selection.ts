import { useCallback, useState } from "react";

const NONE: ReadonlySet<string> = new Set();

/** The tasks that the user has chosen to change together. */
export function useSelection() {
  const [selected, setSelected] = useState(NONE);
  const [isSelecting, setSelecting] = useState(false);

  const toggle = useCallback((id: string) => {
    setSelecting(true);
    setSelected((now) => {
      const next = new Set(now);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  }, []);

  const start = useCallback(() => {
    setSelecting(true);
  }, []);

  const end = useCallback(() => {
    setSelecting(false);
    setSelected(NONE);
  }, []);

  return { selected, isSelecting, toggle, start, end };
}
