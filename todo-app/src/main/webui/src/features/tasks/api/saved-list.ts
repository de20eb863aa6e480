import type { Task, TaskList } from "./tasks";

const CACHE = "last-list";
const ENTRY = "/last-list";

export interface SavedList {
  tasks: Task[];
  lists: TaskList[];
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Saves the list in this browser, for reading it without a connection. */
export async function saveList(tasks: Task[], lists: TaskList[]): Promise<void> {
  const list: SavedList = { tasks, lists, savedAt: Date.now() };
  const cache = await openCache();
  await cache?.put(ENTRY, Response.json(list));
}

export async function loadSavedList(): Promise<SavedList | undefined> {
  const cache = await openCache();
  const saved = await cache?.match(ENTRY);
  return saved ? ((await saved.json()) as SavedList) : undefined;
}

/** Removes the list from this browser. */
export async function forgetList(): Promise<void> {
  const cache = await openCache();
  await cache?.delete(ENTRY);
}

/** Undefined without HTTPS, and if the browser cannot open the cache, for example on a full disk. */
async function openCache(): Promise<Cache | undefined> {
  return "caches" in window ? caches.open(CACHE).catch(() => undefined) : undefined;
}
