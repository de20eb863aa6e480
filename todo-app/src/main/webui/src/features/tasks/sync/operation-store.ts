import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { remove, store, stored } from "@/shared/storage";
import type { Operation } from "./operation";

interface Schema extends DBSchema {
  operations: { key: string; value: Operation };
  /** Ids that the server gave to tasks that were added here, by their ids in this browser. */
  ids: { key: string; value: string };
}

export interface Stored {
  operations: Operation[];
  ids: Map<string, string>;
}

/** Where a page that is left puts what it has not written yet: there it can be done at once. */
const UNWRITTEN = "unwritten-changes";

const unwritten = new Map<string, Operation>();

window.addEventListener("pagehide", () => {
  if (unwritten.size > 0) {
    store(UNWRITTEN, JSON.stringify([...leftOver(), ...unwritten.values()]));
  }
});

function leftOver(): Operation[] {
  try {
    return JSON.parse(stored(UNWRITTEN) ?? "[]") as Operation[];
  } catch {
    // Something else has written there. It must not keep the other changes from being sent.
    return [];
  }
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

/** Rejects if the browser has no storage or blocks it: then operations are kept while the page is open. */
function open() {
  database ??= openDB<Schema>("tasks", 1, {
    upgrade(created) {
      created.createObjectStore("operations", { keyPath: "key" });
      created.createObjectStore("ids");
    },
  });
  return database;
}

/** All operations in their order; undefined if there is no storage. */
export async function readStored(): Promise<Stored | undefined> {
  await writeLeftOver();
  try {
    const transaction = (await open()).transaction(["operations", "ids"]);
    const [operations, locals, ids] = await Promise.all([
      transaction.objectStore("operations").getAll(),
      transaction.objectStore("ids").getAllKeys(),
      transaction.objectStore("ids").getAll(),
    ]);
    return { operations, ids: new Map(locals.map((local, i) => [local, ids[i] ?? local])) };
  } catch {
    return undefined;
  }
}

async function writeLeftOver() {
  const put = leftOver();
  if (put.length > 0 && (await writeStored({ put }))) {
    remove(UNWRITTEN);
  }
}

/**
 * Writes changes together: all of them or, if there is no storage, none.
 *
 * @returns whether they are written
 */
export async function writeStored(changes: {
  put?: Operation[];
  remove?: string[];
  ids?: [local: string, server: string][];
}): Promise<boolean> {
  const put = changes.put ?? [];
  for (const operation of put) {
    unwritten.set(operation.key, operation);
  }
  changes.remove?.forEach((key) => unwritten.delete(key));
  try {
    const transaction = (await open()).transaction(["operations", "ids"], "readwrite");
    const operations = transaction.objectStore("operations");
    const ids = transaction.objectStore("ids");
    await Promise.all([
      ...put.map((operation) => operations.put(operation)),
      ...(changes.remove ?? []).map((key) => operations.delete(key)),
      ...(changes.ids ?? []).map(([local, server]) => ids.put(server, local)),
      transaction.done,
    ]);
    for (const operation of put) {
      if (unwritten.get(operation.key) === operation) {
        unwritten.delete(operation.key);
      }
    }
    return true;
  } catch {
    return false;
  }
}

/** Forgets the ids of added tasks, when no operation uses them any more. */
export async function forgetIds(): Promise<void> {
  try {
    await (await open()).clear("ids");
  } catch {
    return;
  }
}

/** Forgets all changes, because they are somebody else's. */
export async function forgetOperations(): Promise<void> {
  unwritten.clear();
  remove(UNWRITTEN);
  try {
    const database = await open();
    await Promise.all([database.clear("operations"), database.clear("ids")]);
  } catch {
    return;
  }
}
