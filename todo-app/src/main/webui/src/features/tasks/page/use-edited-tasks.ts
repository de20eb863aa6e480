import { useCallback, useState } from "react";

const NONE: ReadonlySet<string> = new Set();

/** The tasks whose editor is open. */
export function useEditedTasks() {
  const [editedIds, setEditedIds] = useState(NONE);

  const updateEdited = useCallback((id: string, editing: boolean) => {
    setEditedIds((now) => {
      if (now.has(id) === editing) {
        return now;
      }
      const next = new Set(now);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  }, []);

  return { editedIds, updateEdited };
}
