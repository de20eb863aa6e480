import { useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { useLaterTexts, type LaterText } from "@/shared/i18n/later-texts";
import type { TaskList } from "../api/tasks";
import { showToast } from "../change/toast";
import { moveItem } from "../list/task-order";
import { useSync } from "../sync/sync-context";
import { TASKS } from "../sync/synchronizer";
import * as requests from "./list-requests";
import { LISTS } from "./use-lists";

const REASONS: Record<string, LaterText> = {
  "too-many-lists": "tooMany",
  "precondition-failed": "changed",
  "task-list-not-found": "gone",
};

/** What a user can do with lists. All of it needs a connection. */
export function useListChanges() {
  const { t } = useI18n();
  const text = useLaterTexts();
  const sync = useSync();
  const queryClient = useQueryClient();

  function show(change: (lists: TaskList[]) => TaskList[]) {
    queryClient.setQueryData<TaskList[]>(LISTS, (lists = []) => change(lists));
  }

  /** Loads the lists again, and tells other tabs to. */
  function refresh() {
    sync.outbox.tell("sent");
    return queryClient.invalidateQueries({ queryKey: TASKS });
  }

  function reasonOf(error: Error): string {
    const reason = error instanceof ApiError ? REASONS[error.kind] : undefined;
    return reason ? text(reason) : errorMessage(error, t);
  }

  async function save(list: TaskList, fields: Parameters<typeof requests.updateList>[1]) {
    const saved = await requests.updateList(list, fields);
    show((lists) => lists.map((other) => (other.id === saved.id ? saved : other)));
    void refresh();
    return saved;
  }

  /** Archives a list or takes it out of the archive, and offers to undo that. */
  async function archive(list: TaskList, archived: boolean) {
    const saved = await save(list, { archived });
    showToast({
      message: text(archived ? "archived" : "restored", { name: list.name }),
      actions: [
        {
          label: t("undo"),
          run: () => void orReport(() => save(saved, { archived: !archived })),
        },
      ],
      item: undefined,
      dismiss: t("dismiss"),
    });
  }

  async function orReport(change: () => Promise<unknown>) {
    try {
      await change();
    } catch (error) {
      showError(text("notChanged"), reasonOf(error as Error), t("dismiss"));
      void refresh();
    }
  }

  return {
    save,
    archive,
    reasonOf,
    refresh,

    create: async (fields: requests.ListFields, key: string) => {
      const created = await requests.createList(fields, key);
      show((lists) => [...lists.filter(({ id }) => id !== created.id), created]);
      void refresh();
      return created;
    },

    /** Moves a list to the place of another one of those that are shown. */
    move: (shown: readonly TaskList[], id: string, to: string) => {
      const ids = moveItem(
        shown.map((list) => list.id),
        id,
        to,
      );
      const above = ids[ids.indexOf(id) - 1];
      show((lists) => {
        const others = lists.filter((list) => list.id !== id);
        const moved = lists.filter((list) => list.id === id);
        return others.toSpliced(others.findIndex((list) => list.id === above) + 1, 0, ...moved);
      });
      void orReport(async () => {
        await requests.moveList(id, above);
        await refresh();
      });
    },

    /** What waits to be sent is sent first: it may belong to the list. */
    remove: async (list: TaskList) => {
      await sync.run();
      await requests.deleteList(list);
      await refresh();
      showToast({
        message: text("deleted", { name: list.name }),
        actions: [],
        item: undefined,
        dismiss: t("dismiss"),
      });
    },
  };
}
