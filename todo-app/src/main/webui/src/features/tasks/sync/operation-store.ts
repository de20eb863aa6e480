import { openDB, type DBSchema, type IDBPDatabase } from "idb";
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

/** Writes changes together: all of them or, if there is no storage, none. */
export async function writeStored(changes: {
  put?: Operation[];
  remove?: string[];
  ids?: [local: string, server: string][];
}): Promise<void> {
  try {
    const transaction = (await open()).transaction(["operations", "ids"], "readwrite");
    const operations = transaction.objectStore("operations");
    const ids = transaction.objectStore("ids");
    await Promise.all([
      ...(changes.put ?? []).map((operation) => operations.put(operation)),
      ...(changes.remove ?? []).map((key) => operations.delete(key)),
      ...(changes.ids ?? []).map(([local, server]) => ids.put(server, local)),
      transaction.done,
    ]);
  } catch {
    return;
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
  try {
    const database = await open();
    await Promise.all([database.clear("operations"), database.clear("ids")]);
  } catch {
    return;
  }
}
