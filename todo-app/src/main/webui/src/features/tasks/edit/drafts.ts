import { remove, removeAll, store, stored } from "@/shared/storage";
import type { Fields } from "../api/tasks";

/** The fields of the editor; a missing due date is empty. */
export type Draft = Omit<Fields, "complete" | "due"> & { due: string };

/** Text of an editor that was closed before it was saved, with the fields as they were before. */
export interface SavedDraft {
  draft: Draft;
  original: Draft;
}

const PREFIX = "draft-";

const keyOf = (id: string) => PREFIX + id;

export function savedDraft(id: string): SavedDraft | undefined {
  const text = stored(keyOf(id));
  try {
    return text === null ? undefined : (JSON.parse(text) as SavedDraft);
  } catch {
    return undefined;
  }
}

/** @returns whether the browser has stored it */
export function saveDraft(id: string, saved: SavedDraft): boolean {
  return store(keyOf(id), JSON.stringify(saved));
}

export function forgetDraft(id: string) {
  remove(keyOf(id));
}

/** Forgets the drafts of all tasks. */
export function forgetDrafts() {
  removeAll(PREFIX);
}
