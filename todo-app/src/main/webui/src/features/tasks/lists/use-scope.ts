import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useMemo, useState } from "react";
import { listLists, type Task, type TaskList } from "../api/tasks";
import { LISTS, listOf } from "./use-lists";

/** The list that is open; null is the inbox, and undefined all lists. */
export interface Scope {
  list: string | null | undefined;
  /** Of the inbox; missing for all lists. */
  title?: string;
}

export const ALL_LISTS: Scope = { list: undefined };

/** The lists that rows name, by their ids: all but the open one. */
export const NamedLists = createContext<ReadonlyMap<string, TaskList>>(new Map());

const NO_LISTS: TaskList[] = [];

/** The lists, and which of them the user sees. They are loaded with the tasks, see `useTasks`. */
export function useScope() {
  const { data: lists = NO_LISTS } = useQuery({
    queryKey: LISTS,
    queryFn: () => listLists(),
    enabled: false,
  });
  const [opened, open] = useState(ALL_LISTS);
  const current = lists.find(({ id }) => id === opened.list);
  // Somebody else may have deleted it meanwhile.
  const scope = current || opened.list === null ? opened : ALL_LISTS;
  const { list } = scope;

  const isInScope = useCallback(
    (task: Task) => list === undefined || listOf(task, lists) === list,
    [list, lists],
  );
  /** Tasks of archived lists are hidden unless the list is open. */
  const withoutArchived = useCallback(
    (tasks: Task[]) => {
      const hidden = new Set(
        lists.flatMap(({ id, archived }) => (archived && id !== list ? id : [])),
      );
      return hidden.size === 0 ? tasks : tasks.filter((task) => !hidden.has(task.list ?? ""));
    },
    [list, lists],
  );
  const named = useMemo(
    () => new Map(lists.filter(({ id }) => id !== list).map((known) => [known.id, known])),
    [list, lists],
  );
  return {
    lists,
    scope,
    title: current?.name ?? scope.title,
    open,
    isInScope,
    withoutArchived,
    named,
  };
}
