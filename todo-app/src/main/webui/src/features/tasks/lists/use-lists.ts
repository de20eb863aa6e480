import { createContext, use } from "react";
import type { Task, TaskList } from "../api/tasks";

export const LISTS = ["lists"];

/** All lists in their order, archived ones too. The inbox, which everybody has, is none of them. */
export const Lists = createContext<readonly TaskList[]>([]);

export const useLists = () => use(Lists);

/** The id of a task's list; null for the inbox, where tasks of a deleted list are, too. */
export function listOf(task: Task, lists: readonly TaskList[]): string | null {
  return lists.find(({ id }) => id === task.list)?.id ?? null;
}
