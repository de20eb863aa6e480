import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo } from "react";
import { reasonOf } from "@/shared/api/client";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import * as api from "../api/tasks";
import type { Task, TaskChange } from "../api/tasks";
import { placed } from "../order";
import { useOtherTabs } from "./use-other-tabs";
import { TASKS } from "./use-tasks";
import { useUndo } from "./use-undo";

interface Change {
  send: () => Promise<unknown>;
  /** Said above the reason when the server refuses. */
  failure: MessageKey;
  /** What the reader sees at once. */
  show?: (tasks: Task[]) => Task[];
  /** Takes back what was shown, and only that: other changes may have come meanwhile. */
  takeBack?: (tasks: Task[]) => Task[];
}

export type TaskActions = ReturnType<typeof useTaskActions>;

export const TaskActionsContext = createContext<TaskActions | null>(null);

export function useActions(): TaskActions {
  const actions = use(TaskActionsContext);
  if (!actions) {
    throw new Error("There is no TaskActionsContext above this component");
  }
  return actions;
}

/** Everything that changes tasks. Each action resolves to whether it was saved. */
export function useTaskActions(onRestored: (id: string) => void) {
  const { t } = useI18n();
  const { offerUndo, undoLast } = useUndo();
  const { run, update } = useChange();
  const queryClient = useQueryClient();

  return useMemo(() => {
    const nowAbove = (id: string) => {
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
        show: changed(task.id, { complete, completed: complete ? now() : null }),
        takeBack: changed(task.id, { complete: task.complete, completed: task.completed }),
        send: () => api.updateTask(task.id, { complete }),
        failure: "notSaved",
      });

    return {
      undoLast,

      create: (name: string, above: string | undefined) =>
        run({
          send: async () => {
            const task = await api.createTask(name, above);
            update((tasks) => placed(tasks, task, above));
          },
          failure: "notAdded",
        }),

      complete: async (task: Task, complete: boolean) => {
        const saved = setComplete(task, complete);
        if (complete) {
          const words = () => ({ title: t("taskDone"), detail: task.name });
          await offerUndo(saved, words, () => {
            void setComplete({ ...task, complete: true }, false);
            onRestored(task.id);
          });
        }
        return saved;
      },

      /** Not shown before it is saved: the editor stays open with what was typed until then. */
      change: (id: string, change: TaskChange) =>
        run({
          send: async () => {
            update(changed(id, await api.updateTask(id, change)));
          },
          failure: "notSaved",
        }),

      /** Moves a task directly below another one, or to the top. */
      move: (task: Task, above: string | undefined) => {
        const before = nowAbove(task.id);
        return run({
          show: (tasks) => placed(tasks, task, above),
          takeBack: (tasks) => placed(tasks, task, before),
          send: () => api.moveTask(task.id, above),
          failure: "notMoved",
        });
      },

      remove: async (task: Task) => {
        const above = nowAbove(task.id);
        const removed = run({
          show: (tasks) => tasks.filter(({ id }) => id !== task.id),
          takeBack: (tasks) => placed(tasks, task, above),
          send: () => api.deleteTask(task.id),
          failure: "notDeleted",
        });
        const words = () => ({ title: t("taskDeleted"), detail: task.name });
        await offerUndo(removed, words, () => void restore([task.id], task.id));
      },

      clearDone: async () => {
        let ids: string[] = [];
        const send = async () => (ids = await api.deleteDone());
        const words = () => ({ title: t("doneCleared", { count: ids.length }), detail: "" });
        await offerUndo(run({ send, failure: "notCleared" }), words, () => {
          const [first] = ids;
          if (first !== undefined) {
            void restore(ids, first);
          }
        });
      },

      importFrom: async (file: Blob) => {
        let count = 0;
        const send = async () => (count = await api.importTasks(file));
        if (await run({ send, failure: "notImported" })) {
          notifications.show({ message: t("imported", { count }) });
        }
      },
    };
  }, [queryClient, run, update, t, offerUndo, undoLast, onRestored]);
}

/** Runs changes one after the other, shows them at once and takes back what the server refuses. */
function useChange() {
  const queryClient = useQueryClient();
  const { t } = useI18n();
  const refresh = useCallback(
    () => queryClient.invalidateQueries({ queryKey: TASKS }),
    [queryClient],
  );
  const tellOtherTabs = useOtherTabs(useCallback(() => void refresh(), [refresh]));

  const update = useCallback(
    (how: (tasks: Task[]) => Task[]) => {
      queryClient.setQueryData<Task[]>(TASKS, (tasks) => tasks && how(tasks));
    },
    [queryClient],
  );

  const { mutateAsync } = useMutation({
    mutationKey: TASKS,
    // A place in the list depends on the change before: none may overtake another.
    scope: { id: "tasks" },
    mutationFn: (change: Change) => change.send(),
    onError: (error, change) => {
      update(change.takeBack ?? same);
      notifications.show({
        color: "red",
        title: t(change.failure),
        message: reasonOf(error, t),
        closeButtonProps: { "aria-label": t("dismiss") },
      });
    },
    onSuccess: tellOtherTabs,
    // The server's list knows nothing of the changes that are still to come.
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey: TASKS }) === 1) {
        void refresh();
      }
    },
  });

  const run = useCallback(
    async (change: Change): Promise<boolean> => {
      // An answer still under way would undo what is shown.
      void queryClient.cancelQueries({ queryKey: TASKS });
      update(change.show ?? same);
      return mutateAsync(change).then(
        () => true,
        () => false,
      );
    },
    [queryClient, update, mutateAsync],
  );
  return { run, update };
}

function changed(id: string, fields: Partial<Task>) {
  return (tasks: Task[]) => tasks.map((task) => (task.id === id ? { ...task, ...fields } : task));
}

function same(tasks: Task[]) {
  return tasks;
}

function now() {
  return new Date().toISOString();
}
