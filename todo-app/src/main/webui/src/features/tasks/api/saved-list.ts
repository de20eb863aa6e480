import type { Task } from "./tasks";

const CACHE = "last-list";
const ENTRY = "/last-list";

export interface SavedList {
  tasks: Task[];
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Keeps the list for reading without a connection, in this browser only. */
export async function saveList(tasks: Task[]): Promise<void> {
  const list: SavedList = { tasks, savedAt: Date.now() };
  const cache = await open();
  await cache?.put(ENTRY, Response.json(list));
}

export async function savedList(): Promise<SavedList | undefined> {
  const cache = await open();
  const saved = await cache?.match(ENTRY);
  return saved ? ((await saved.json()) as SavedList) : undefined;
}

/** A page that is not served over HTTPS has no cache, and a full disk none that can be opened. */
async function open(): Promise<Cache | undefined> {
  return "caches" in window ? caches.open(CACHE).catch(() => undefined) : undefined;
}
