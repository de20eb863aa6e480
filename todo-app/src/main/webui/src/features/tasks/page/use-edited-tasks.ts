import { useCallback, useMemo, useState } from "react";
import type { Task } from "../api/tasks";

const NONE: ReadonlyMap<string, Task> = new Map();

/** Keeps the tasks whose editor is open in the list, also when somebody else deletes them. */
export function useEditedTasks(tasks: Task[]) {
  const [edited, setEdited] = useState(NONE);

  const updateEdited = useCallback((task: Task, editing: boolean) => {
    setEdited((now) => {
      if (editing ? now.get(task.id) === task : !now.has(task.id)) {
        return now;
      }
      const next = new Map(now);
      if (editing) {
        next.set(task.id, task);
      } else {
        next.delete(task.id);
      }
      return next;
    });
  }, []);

  const withEdited = useMemo(() => {
    if (edited.size === 0) {
      return tasks;
    }
    const ids = new Set(tasks.map(({ id }) => id));
    return [...[...edited.values()].filter(({ id }) => !ids.has(id)), ...tasks];
  }, [tasks, edited]);

  return { edited, updateEdited, withEdited };
}
