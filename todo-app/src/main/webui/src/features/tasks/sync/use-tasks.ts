import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { loadSavedList, saveList } from "../api/saved-list";
import { listLists, listTasks, type Task } from "../api/tasks";
import { LISTS } from "../lists/use-lists";
import { applyChange } from "./change";
import { syncStates } from "./operation";
import { TASKS } from "./synchronizer";
import { useSync } from "./sync-context";

/**
 * Loads the tasks and lists, and shows the user's changes on top of them. Without a connection it returns the
 * saved list together with the error.
 */
export function useTasks() {
  const queryClient = useQueryClient();
  const sync = useSync();
  const { outbox } = sync;
  const query = useQuery({
    queryKey: TASKS,
    queryFn: async ({ signal }) => {
      try {
        const [tasks, lists] = await Promise.all([listTasks(signal), listLists(signal)]);
        queryClient.setQueryData(LISTS, lists);
        void saveList(tasks, lists);
        return outbox.withLocalIds(tasks);
      } catch (error) {
        if (!queryClient.getQueryData(TASKS)) {
          const saved = await loadSavedList();
          queryClient.setQueryData(LISTS, saved?.lists);
          queryClient.setQueryData<Task[]>(TASKS, saved?.tasks, { updatedAt: saved?.savedAt });
        }
        throw error;
      }
    },
  });
  const { isFetched, data } = query;
  useEffect(() => {
    if (isFetched) {
      sync.start();
    }
  }, [sync, isFetched]);

  const operations = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const failure = useSyncExternalStore(sync.subscribe, sync.lastFailure);
  const tasks = useMemo(() => data && operations.reduce(applyChange, data), [data, operations]);
  const states = useMemo(() => syncStates(operations, !failure), [operations, failure]);
  return { query, tasks, states, operations, failure };
}
