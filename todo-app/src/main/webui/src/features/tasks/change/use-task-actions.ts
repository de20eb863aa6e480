import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useMemo } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import * as api from "../api/tasks";
import type { Task, TaskChange } from "../api/tasks";
import { placeTask } from "../list/task-order";
import { useTaskMutation } from "../sync/use-task-mutation";
import { TASKS } from "../sync/use-tasks";
import { useUndo } from "./use-undo";

export type TaskActions = ReturnType<typeof useTaskActions>;

export const TaskActionsContext = createContext<TaskActions | null>(null);

export function useActions(): TaskActions {
  const actions = use(TaskActionsContext);
  if (!actions) {
    throw new Error("useActions must be used inside a TaskActionsContext");
  }
  return actions;
}

/** All actions that change tasks. `onRestored` is called with the id of a task that the user restored. */
export function useTaskActions(onRestored: (id: string) => void) {
  const { t } = useI18n();
  const { offerUndo, undoLast } = useUndo();
  const { run, update: updateCache } = useTaskMutation();
  const queryClient = useQueryClient();

  return useMemo(() => {
    const taskAbove = (id: string) => {
      const ids = queryClient.getQueryData<Task[]>(TASKS)?.map((task) => task.id) ?? [];
      return ids[ids.indexOf(id) - 1];
    };

    const restore = async (ids: string[], first: string) => {
      const send = () => api.restoreTasks(ids);
      if (await run({ send, failure: "notUndone" })) {
        onRestored(first);
      }
    };

    const setComplete = (task: Task, complete: boolean) =>
      run({
        apply: withFields(task.id, { complete, completed: complete ? now() : null }),
        revert: withFields(task.id, { complete: task.complete, completed: task.completed }),
        send: () => api.updateTask(task.id, { complete }),
        failure: "notSaved",
      });

    return {
      undoLast,

      create: (name: string, above: string | undefined) =>
        run({
          send: async () => {
            const task = await api.createTask(name, above);
            updateCache((tasks) => placeTask(tasks, task, above));
          },
          failure: "notAdded",
        }),

      complete: async (task: Task, complete: boolean) => {
        const saved = setComplete(task, complete);
        if (complete) {
          const message = () => ({ title: t("taskDone"), detail: task.name });
          await offerUndo(saved, message, () => {
            void setComplete({ ...task, complete: true }, false);
            onRestored(task.id);
          });
        }
        return saved;
      },

      /** Without an optimistic update: the editor stays open until the change is saved. */
      update: (id: string, change: TaskChange) =>
        run({
          send: async () => {
            updateCache(withFields(id, await api.updateTask(id, change)));
          },
          failure: "notSaved",
        }),

      /** Moves a task directly below another one, or to the top. */
      move: (task: Task, above: string | undefined) => {
        const oldAbove = taskAbove(task.id);
        return run({
          apply: (tasks) => placeTask(tasks, task, above),
          revert: (tasks) => placeTask(tasks, task, oldAbove),
          send: () => api.moveTask(task.id, above),
          failure: "notMoved",
        });
      },

      remove: async (task: Task) => {
        const above = taskAbove(task.id);
        const saved = run({
          apply: (tasks) => tasks.filter(({ id }) => id !== task.id),
          revert: (tasks) => placeTask(tasks, task, above),
          send: () => api.deleteTask(task.id),
          failure: "notDeleted",
        });
        const message = () => ({ title: t("taskDeleted"), detail: task.name });
        await offerUndo(saved, message, () => void restore([task.id], task.id));
      },

      clearDone: async () => {
        let ids: string[] = [];
        const send = async () => (ids = await api.deleteDoneTasks());
        const message = () => ({ title: t("doneCleared", { count: ids.length }), detail: "" });
        await offerUndo(run({ send, failure: "notCleared" }), message, () => {
          const [first] = ids;
          if (first !== undefined) {
            void restore(ids, first);
          }
        });
      },

      importFile: async (file: Blob) => {
        let count = 0;
        const send = async () => (count = await api.importTasks(file));
        if (await run({ send, failure: "notImported" })) {
          notifications.show({ message: t("imported", { count }) });
        }
      },
    };
  }, [queryClient, run, updateCache, t, offerUndo, undoLast, onRestored]);
}

function withFields(id: string, fields: Partial<Task>) {
  return (tasks: Task[]) => tasks.map((task) => (task.id === id ? { ...task, ...fields } : task));
}

function now() {
  return new Date().toISOString();
}
