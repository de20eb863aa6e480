import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { errorMessage } from "@/shared/api/error-message";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { useTabSync } from "./use-tab-sync";
import { TASKS } from "./use-tasks";

interface Mutation {
  send: () => Promise<unknown>;
  /** Title of the notification if `send` fails. */
  failure: MessageKey;
  /** Optimistic update: shown before the server answers. */
  apply?: (tasks: Task[]) => Task[];
  /** Reverts `apply` if `send` fails. It must keep other changes made in the meantime. */
  revert?: (tasks: Task[]) => Task[];
}

/** Sends mutations one after the other, with optimistic updates. */
export function useTaskMutation() {
  const queryClient = useQueryClient();
  const { t } = useI18n();
  const refresh = useCallback(
    () => queryClient.invalidateQueries({ queryKey: TASKS }),
    [queryClient],
  );
  const notifyOtherTabs = useTabSync(useCallback(() => void refresh(), [refresh]));

  const update = useCallback(
    (change: (tasks: Task[]) => Task[]) => {
      queryClient.setQueryData<Task[]>(TASKS, (tasks) => tasks && change(tasks));
    },
    [queryClient],
  );

  const { mutateAsync } = useMutation({
    mutationKey: TASKS,
    // One at a time and in order: the position of a task depends on the mutations before.
    scope: { id: "tasks" },
    mutationFn: (mutation: Mutation) => mutation.send(),
    onError: (error, mutation) => {
      update(mutation.revert ?? unchanged);
      notifications.show({
        color: "red",
        title: t(mutation.failure),
        message: errorMessage(error, t),
        closeButtonProps: { "aria-label": t("dismiss") },
      });
    },
    onSuccess: notifyOtherTabs,
    // Refetches only after the last mutation: the server does not know the waiting ones yet.
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey: TASKS }) === 1) {
        void refresh();
      }
    },
  });

  /** Resolves to whether the mutation was saved. */
  const run = useCallback(
    async (mutation: Mutation): Promise<boolean> => {
      // The answer to an earlier request would overwrite the optimistic update.
      void queryClient.cancelQueries({ queryKey: TASKS });
      update(mutation.apply ?? unchanged);
      return mutateAsync(mutation).then(
        () => true,
        () => false,
      );
    },
    [queryClient, update, mutateAsync],
  );
  return { run, update };
}

function unchanged(tasks: Task[]) {
  return tasks;
}
