import { useQuery, useQueryClient } from "@tanstack/react-query";
import { loadSavedList, saveList } from "../api/saved-list";
import { listTasks, type Task } from "../api/tasks";

export const TASKS = ["tasks"];

/** Loads the tasks. Without a connection it returns the saved list together with the error. */
export function useTasks() {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: TASKS,
    queryFn: async ({ signal }) => {
      try {
        const tasks = await listTasks(signal);
        void saveList(tasks);
        return tasks;
      } catch (error) {
        if (!queryClient.getQueryData(TASKS)) {
          const saved = await loadSavedList();
          queryClient.setQueryData<Task[]>(TASKS, saved?.tasks, { updatedAt: saved?.savedAt });
        }
        throw error;
      }
    },
  });
}
