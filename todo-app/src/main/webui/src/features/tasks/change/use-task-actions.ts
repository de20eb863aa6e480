import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useMemo, useState } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import * as api from "../api/tasks";
import type { Fields, Task } from "../api/tasks";
import {
  allFields,
  fieldsOf,
  idsAbove,
  idsOf,
  isSame,
  keysOf,
  placesOf,
  type Change,
} from "../sync/change";
import { useSync } from "../sync/sync-context";
import { TASKS } from "../sync/synchronizer";
import { History, type Step } from "./history";
import { newTask, type NewTask } from "./new-task";
import { hideToast, showToast } from "./toast";

export type TaskActions = ReturnType<typeof useTaskActions>;

export const TaskActionsContext = createContext<TaskActions | null>(null);

export function useActions(): TaskActions {
  const actions = use(TaskActionsContext);
  if (!actions) {
    throw new Error("useActions must be used inside a TaskActionsContext");
  }
  return actions;
}

/**
 * All actions that change tasks. They appear at once, are sent later, and can be undone and redone.
 *
 * @param onChanged called with the tasks that have changed by undoing or redoing
 */
export function useTaskActions(onChanged: (ids: string[]) => void) {
  const { t } = useI18n();
  const sync = useSync();
  const queryClient = useQueryClient();
  const [history] = useState(() => new History());

  return useMemo(() => {
    const nameOf = ({ name }: Step) => t(name.key, name.values);

    const toast = (message: string, label: string, run: () => void, step: Step) => {
      const [item] = step.changes.flatMap(idsOf);
      showToast({ message, actions: [{ label, run }], item, dismiss: t("dismiss") });
    };

    const offerUndo = (step: Step) => {
      toast(nameOf(step), t("undo"), undo, step);
    };

    const perform = (step: Step) => {
      history.record(step);
      void sync.add(step.changes);
    };

    const undo = () => {
      const step = history.undo();
      if (step) {
        void sync.add(step.changes);
        toast(t("undone", { step: nameOf(step) }), t("redo"), redo, step);
        onChanged(step.changes.flatMap(idsOf));
      }
    };

    const redo = () => {
      const step = history.redo();
      if (step) {
        void sync.add(step.changes);
        offerUndo(step);
        onChanged(step.changes.flatMap(idsOf));
      }
    };

    const withToast = (step: Step) => {
      perform(step);
      offerUndo(step);
    };

    const editsOf = (tasks: Task[], to: Partial<Fields>) =>
      tasks.flatMap((task): Change[] => {
        const from = fieldsOf(task, keysOf(to));
        return isSame(from, to) ? [] : [{ kind: "edit", id: task.id, from, to }];
      });

    /**
     * Adds tasks, top first, below the first of the tasks `above` that exists.
     *
     * @returns the tasks as they are shown
     */
    const add = (newTasks: NewTask[], above: string[]): Task[] => {
      const tasks = newTasks.map(newTask);
      const places = tasks.map((task, i) => ({
        task,
        above: [...idsAbove(tasks, i), ...above],
      }));
      const [first] = tasks;
      if (first) {
        perform({
          // One for each task, so that one that is refused holds back no other.
          changes: places.map((place) => ({ kind: "add", places: [place] })),
          name: named(tasks, "added", "addedMany"),
        });
        hideToast();
      }
      return tasks;
    };

    return {
      /** Whether the user may only read the list; see `useAllowed`. */
      isReadOnly: false,

      undo,
      redo,
      add,
      /** Asked before a task is opened for editing. */
      mayEdit: (): boolean => true,

      complete: (tasks: Task[], complete: boolean) => {
        const changes = editsOf(tasks, { complete });
        if (changes.length > 0) {
          const name = complete
            ? named(tasks, "completed", "completedMany")
            : named(tasks, "reopened", "reopenedMany");
          withToast({ changes, name });
        }
      },

      /**
       * Changes those fields of a task that differ.
       *
       * @param seen what the user saw: if the task has changed since, the user is asked
       */
      edit: (task: Task, seen: Partial<Fields>, wanted: Partial<Fields>) => {
        const keys = keysOf(wanted).filter((key) => !isSame(seen[key], wanted[key]));
        const part = (fields: Partial<Fields>): Partial<Fields> =>
          Object.fromEntries(keys.map((key) => [key, fields[key]]));
        if (keys.length > 0 && !sync.shown().some(({ id }) => id === task.id)) {
          // Somebody else has deleted the task meanwhile.
          add([{ ...allFields(task), ...part(wanted) }], []);
        } else if (keys.length > 0) {
          const change: Change = { kind: "edit", id: task.id, from: part(seen), to: part(wanted) };
          withToast({ changes: [change], name: named([task], "edited", "editedMany") });
        }
      },

      /** Moves a task below the first of the tasks `above` that exists, or to the top. */
      move: (task: Task, above: string[]) => {
        const shown = sync.shown();
        const from = idsAbove(
          shown,
          shown.findIndex(({ id }) => id === task.id),
        );
        const change: Change = { kind: "move", id: task.id, from, to: above };
        withToast({ changes: [change], name: named([task], "moved", "movedMany") });
      },

      moveToTop: (tasks: Task[]) => {
        const shown = sync.shown();
        const changes = tasks.toReversed().map((task): Change => {
          const from = idsAbove(
            shown,
            shown.findIndex(({ id }) => id === task.id),
          );
          return { kind: "move", id: task.id, from, to: [] };
        });
        withToast({ changes, name: named(tasks, "moved", "movedMany") });
      },

      moveToList: (tasks: Task[], list: string | null) => {
        const changes = editsOf(tasks, { list });
        if (changes.length > 0) {
          withToast({ changes, name: named(tasks, "moved", "movedMany") });
        }
      },

      /** Those that have the tag, or as many as they may have, stay as they are. */
      addTag: (tasks: Task[], tag: string) => {
        const changes = tasks
          .filter(({ tags }) => !tags.includes(tag) && tags.length < api.limits.tags)
          .flatMap((task) => editsOf([task], { tags: [...task.tags, tag] }));
        if (changes.length > 0) {
          withToast({ changes, name: named(tasks, "edited", "editedMany") });
        }
      },

      remove: (tasks: Task[]) => {
        const places = placesOf(sync.shown(), new Set(tasks.map(({ id }) => id)));
        const name = named(tasks, "deleted", "deletedMany");
        withToast({ changes: [{ kind: "delete", places }], name });
      },

      clearDone: (tasks: Task[]) => {
        const done = new Set(tasks.map(({ id }) => id));
        const places = placesOf(
          sync.shown().filter(({ complete }) => complete),
          done,
        );
        const name = { key: "doneCleared", values: { count: places.length } } as const;
        withToast({ changes: [{ kind: "delete", places }], name });
      },

      /** Needs a connection: the server reads the file. */
      importFile: async (file: Blob) => {
        try {
          const ids = new Set(await api.importTasks(file));
          // Not from the query, which stops when a change is sent.
          const tasks = sync.outbox.withLocalIds(await api.listTasks());
          void queryClient.invalidateQueries({ queryKey: TASKS });
          sync.outbox.tell("sent");
          const changes: Change[] = [{ kind: "add", places: placesOf(tasks, ids) }];
          const step: Step = { changes, name: { key: "imported", values: { count: ids.size } } };
          history.record(step);
          offerUndo(step);
        } catch (error) {
          showError(t("notImported"), errorMessage(error as Error, t), t("dismiss"));
        }
      },
    };
  }, [queryClient, sync, history, t, onChanged]);
}

type NameKey = "added" | "completed" | "reopened" | "edited" | "moved" | "deleted";

function named(tasks: Task[], one: NameKey, several: `${NameKey}Many`): Step["name"] {
  const [first] = tasks;
  return first && tasks.length === 1
    ? { key: one, values: { name: first.name } }
    : { key: several, values: { count: tasks.length } };
}
