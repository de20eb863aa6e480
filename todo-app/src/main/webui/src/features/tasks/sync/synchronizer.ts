import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/shared/api/api-error";
import type { Task } from "../api/tasks";
import { applyChange, idsOf, type Change } from "./change";
import { rebased, refused, renewed, sharesTask, without } from "./follow-up";
import { nextOf, type Operation } from "./operation";
import { Outbox } from "./outbox";
import { ConflictError, send, type Sent } from "./send";

export const TASKS = ["tasks"];

const LOCK = "tasks-outbox";
const FIRST_DELAY_MS = 1000;
const LAST_DELAY_MS = 30_000;

/** Sends the operations of the outbox, one after the other, until the server has all of them. */
export class Synchronizer {
  readonly outbox = new Outbox();
  private onDropped: (change: Change, error: Error) => void = () => undefined;
  private readonly queryClient: QueryClient;
  private readonly listeners = new Set<() => void>();
  private failure: Error | undefined;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStarted = false;
  private running: Promise<void> | undefined;
  private runAgain = false;

  constructor(queryClient: QueryClient) {
    this.queryClient = queryClient;
  }

  /** `report` gets a change that the server refused and that nobody needs to look at again. */
  reportDropped(report: (change: Change, error: Error) => void) {
    this.onDropped = report;
  }

  /** Shows what earlier pages and other tabs have left. */
  open() {
    this.outbox.open((news) => void (news === "added" ? this.outbox.load() : this.catchUp()));
    void this.outbox.load();
  }

  /** The changes wait until the list has been loaded, because they are shown on top of it. */
  start() {
    this.isStarted = true;
    void this.run();
  }

  close() {
    this.isStarted = false;
    clearTimeout(this.timer);
    this.outbox.close();
  }

  /** Shows changes at once and sends them as soon as possible. */
  async add(changes: Change[]) {
    const tasks = this.shown();
    const refused = this.outbox
      .snapshot()
      .filter(({ kind, problem }) => kind === "add" && problem !== undefined);
    // Nobody needs to be told that a task is deleted that was never accepted.
    const gone = refused.filter((added) =>
      changes.some((change) => change.kind === "delete" && sharesTask(change, added)),
    );
    await Promise.all([
      ...gone.map((operation) => this.discard(operation)),
      this.outbox.add(
        changes.map((change) => without(change, gone)).filter((change) => idsOf(change).length > 0),
        tasks,
      ),
    ]);
    void this.run();
  }

  /** Forgets an operation; for an added task, also those that follow. */
  async discard(operation: Operation) {
    await this.outbox.change((other) =>
      other.key === operation.key || (operation.kind === "add" && sharesTask(other, operation))
        ? undefined
        : other,
    );
    void this.run();
  }

  /** Sends an operation that was refused once more. */
  tryAgain(operation: Operation) {
    return this.resolve(operation.key, { ...operation, problem: undefined });
  }

  /** Puts an operation with the user's decision in the place of the old one, and sends it. */
  async resolve(key: string, operation: Operation | undefined, theirs?: Task) {
    if (theirs) {
      this.queryClient.setQueryData<Task[]>(TASKS, (tasks) =>
        tasks?.map((task) => (task.id === theirs.id ? theirs : task)),
      );
    }
    await this.replace(key, () => operation);
    void this.run();
  }

  /** The tasks as the user sees them. */
  shown(): Task[] {
    const tasks = this.queryClient.getQueryData<Task[]>(TASKS) ?? [];
    return this.outbox.snapshot().reduce(applyChange, tasks);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Why the last attempt did not reach the server; undefined if it did. */
  readonly lastFailure = () => this.failure;

  /** Sends now what waits for the next attempt. */
  readonly run = async () => {
    if (!this.isStarted) {
      return;
    }
    if (this.running) {
      this.runAgain = true;
      return this.running;
    }
    clearTimeout(this.timer);
    this.running = alone(() => this.sendAll());
    try {
      await this.running;
    } finally {
      this.running = undefined;
      if (this.runAgain) {
        this.runAgain = false;
        void this.run();
      }
    }
  };

  private async sendAll() {
    await this.outbox.load();
    let sent = 0;
    for (let next = this.next(); next; next = this.next()) {
      try {
        this.stopLoading();
        const known = this.queryClient.getQueryData<Task[]>(TASKS) ?? [];
        const answer = await send(renewed(next, known), (id) => this.outbox.serverId(id));
        // Also a request that began meanwhile: its list may lack what the server has just done.
        this.stopLoading();
        this.accept(next, answer);
        sent++;
        this.setFailure(undefined);
      } catch (error) {
        if (isTemporary(error)) {
          this.retryLater(error as Error);
          break;
        }
        await this.refuse(next, error as Error);
      }
    }
    await this.outbox.forgetIdsIfEmpty();
    if (sent > 0) {
      this.outbox.tell("sent");
      void this.queryClient.invalidateQueries({ queryKey: TASKS });
    }
  }

  /** The answer to a request for the list could be older than the one to an operation. */
  private stopLoading() {
    void this.queryClient.cancelQueries({ queryKey: TASKS });
  }

  private next() {
    return this.isStarted ? nextOf(this.outbox.snapshot()) : undefined;
  }

  private accept(operation: Operation, sent: Sent) {
    this.queryClient.setQueryData<Task[]>(TASKS, (tasks) => tasks && sent.apply(tasks));
    void this.outbox.change(
      (other) => (other.key === operation.key ? undefined : rebased(other, sent)),
      sent.ids,
    );
  }

  private async refuse(operation: Operation, error: Error) {
    if (error instanceof ConflictError) {
      const problem = { kind: "conflict", theirs: error.theirs } as const;
      await this.replace(operation.key, () => ({ ...operation, problem }));
    } else if (operation.kind === "move" || operation.kind === "delete") {
      await this.replace(operation.key, () => undefined);
      this.onDropped(operation, error);
      void this.queryClient.invalidateQueries({ queryKey: TASKS });
    } else {
      await this.replace(operation.key, () => refused(operation, error));
    }
  }

  private replace(key: string, by: (operation: Operation) => Operation | undefined) {
    return this.outbox.change((other) => (other.key === key ? by(other) : other));
  }

  private retryLater(error: Error) {
    const delay = Math.min(FIRST_DELAY_MS * 2 ** this.attempts, LAST_DELAY_MS);
    this.attempts++;
    this.timer = setTimeout(() => void this.run(), delay);
    this.setFailure(error);
  }

  private setFailure(failure: Error | undefined) {
    if (!failure) {
      this.attempts = 0;
    }
    if (failure !== this.failure) {
      this.failure = failure;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }

  /** Another tab has sent operations: they disappear here only when the list has them. */
  private async catchUp() {
    // First, so that the list shows added tasks under the ids that they have here.
    await this.outbox.loadIds();
    await this.queryClient.invalidateQueries({ queryKey: TASKS });
    await this.outbox.load();
  }
}

/** Two tabs must not send the same operations. Without HTTPS there are no locks. */
async function alone(work: () => Promise<void>): Promise<void> {
  return "locks" in navigator ? navigator.locks.request(LOCK, work) : work();
}

// 401: the user has to sign in again first.
const TEMPORARY = new Set([undefined, 401, 408, 425, 429, 502, 503, 504]);

function isTemporary(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (TEMPORARY.has(error.status) || error.kind === "request-in-progress")
  );
}
