import { useQuery, useQueryClient } from "@tanstack/react-query";
import { savedList, saveList } from "../api/saved-list";
import { listTasks, type Task } from "../api/tasks";

export const TASKS = ["tasks"];

/** The tasks; without a connection the last ones that this browser has seen, together with the error. */
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
          const saved = await savedList();
          queryClient.setQueryData<Task[]>(TASKS, saved?.tasks, { updatedAt: saved?.savedAt });
        }
        throw error;
      }
    },
  });
}
