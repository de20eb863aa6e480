import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createTask, listTasks, updateTask, type Task } from "../api/tasks";

const TASKS = ["tasks"];

export function useTasks() {
  return useQuery({ queryKey: TASKS, queryFn: ({ signal }) => listTasks(signal) });
}

export function useCreateTask() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createTask,
    onSuccess: (task) => {
      queryClient.setQueryData<Task[]>(TASKS, (tasks = []) => [task, ...tasks]);
      return queryClient.invalidateQueries({ queryKey: TASKS });
    },
    onError: (error) => {
      report("The task was not added", error);
    },
  });
}

/** Shows the change at once and takes it back when the server refuses it. */
export function useCompleteTask() {
  const queryClient = useQueryClient();

  function show(id: string, complete: boolean) {
    queryClient.setQueryData<Task[]>(TASKS, (tasks) =>
      tasks?.map((task) =>
        task.id === id
          ? { ...task, complete, completed: complete ? new Date().toISOString() : null }
          : task,
      ),
    );
  }

  return useMutation({
    mutationFn: ({ id, complete }: { id: string; complete: boolean }) =>
      updateTask(id, { complete }),
    onMutate: async ({ id, complete }) => {
      // An answer still under way would undo what is shown.
      await queryClient.cancelQueries({ queryKey: TASKS });
      show(id, complete);
    },
    onError: (error, { id, complete }) => {
      // Only this task goes back: others may have changed meanwhile.
      show(id, !complete);
      report("The change was not saved", error);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: TASKS }),
  });
}

function report(title: string, error: Error) {
  notifications.show({ color: "red", title, message: error.message });
}
