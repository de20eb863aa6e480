import type { Task } from "../api/tasks";
import { allFields, fieldsOf, isSame, keysOf, type Change, type Place } from "./change";
import { isLocalId, newKey, type Operation } from "./operation";
import { forgetIds, readStored, writeStored } from "./operation-store";

/** What one tab tells the others: it has added operations, or the server has accepted some. */
export type News = "added" | "sent";

const CHANNEL = "tasks";

/**
 * The changes that the server does not know yet, of all tabs, oldest first. They are stored in this
 * browser, so that neither a reload nor a closed tab loses one.
 */
export class Outbox {
  private operations: readonly Operation[] = [];
  private readonly serverIds = new Map<string, string>();
  private readonly localIds = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;
  /** Counts the changes of this tab: what was read before the latest one is out of date. */
  private revision = 0;

  /** Listens to other tabs, until `close`. */
  open(onNews: (news: News) => void) {
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => {
      onNews(data as News);
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = () => this.operations;

  /** Reads what an earlier page or another tab has stored. */
  async load() {
    let revision;
    let stored;
    do {
      ({ revision } = this);
      stored = await readStored();
    } while (revision !== this.revision);
    if (stored) {
      this.addAliases(stored.ids);
      this.show(stored.operations);
    }
  }

  /** Reads the ids that the server gave to tasks that other tabs have added. */
  async loadIds() {
    const stored = await readStored();
    this.addAliases(stored?.ids ?? []);
  }

  /** Adds changes of tasks as the user sees them. Resolves when they are stored. */
  async add(changes: Change[], tasks: readonly Task[]) {
    const added = changes.map((change): Operation => {
      const key = newKey();
      return "places" in change
        ? { ...change, places: change.places.map((place) => current(place, tasks)), key }
        : { ...change, key, seen: seen(change, tasks) };
    });
    this.revision++;
    this.show([...this.operations, ...added]);
    await writeStored({ put: added });
    this.tell("added");
  }

  /**
   * Replaces operations in place; those that `replace` returns nothing for are removed.
   *
   * @param ids new ids of the server, by the ids of this browser
   */
  async change(
    replace: (operation: Operation) => Operation | Operation[] | undefined,
    ids: [local: string, server: string][] = [],
  ) {
    const before = this.operations;
    const after = before.flatMap((operation) => replace(operation) ?? []);
    this.addAliases(ids);
    this.revision++;
    this.show(after);
    const kept = new Set(after.map(({ key }) => key));
    const known = new Set(before);
    await writeStored({
      put: after.filter((operation) => !known.has(operation)),
      remove: before.map(({ key }) => key).filter((key) => !kept.has(key)),
      ids,
    });
  }

  /** Ids of this browser are forgotten only at the next start, because the page still uses them. */
  async forgetIdsIfEmpty() {
    if (this.operations.length === 0) {
      await forgetIds();
    }
  }

  /** The server's id of a task; undefined if the server does not know the task. */
  serverId(id: string): string | undefined {
    return this.serverIds.get(id) ?? (isLocalId(id) ? undefined : id);
  }

  /** Tasks with the ids that they have in this page, so that a row stays the same row. */
  withLocalIds(tasks: Task[]): Task[] {
    return this.localIds.size === 0
      ? tasks
      : tasks.map((task) => ({ ...task, id: this.localIds.get(task.id) ?? task.id }));
  }

  tell(news: News) {
    this.channel?.postMessage(news);
  }

  close() {
    this.channel?.close();
  }

  private addAliases(ids: Iterable<[local: string, server: string]>) {
    for (const [local, server] of ids) {
      this.serverIds.set(local, server);
      this.localIds.set(server, local);
    }
  }

  private show(operations: readonly Operation[]) {
    this.operations = operations;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

/** The task of a place with its version now, unless it has become another one since. */
function current(place: Place, tasks: readonly Task[]): Place {
  const now = tasks.find(({ id }) => id === place.task.id);
  return now && isSame(allFields(now), allFields(place.task)) ? { ...place, task: now } : place;
}

/** Whose version no task has: the server refuses a change of it, and the user is asked. */
const UNKNOWN = -1;

function seen(change: Exclude<Change, { places: unknown }>, tasks: readonly Task[]) {
  const task = tasks.find(({ id }) => id === change.id);
  if (task && change.kind === "edit" && !isSame(fieldsOf(task, keysOf(change.from)), change.from)) {
    // Somebody else has changed the field that the user undoes.
    return { ...task, version: UNKNOWN };
  }
  return task;
}
