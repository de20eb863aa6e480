import type { Task } from "../api/tasks";
import { idsOf, type Change } from "./change";

/** A change that the server does not know yet. */
export type Operation = Change & {
  /** Unique, in the order of the operations. */
  key: string;
  /** The task as the user saw it, if the change edits or moves it. */
  seen?: Task;
  /** Why it waits for the user; missing while it can be sent. */
  problem?: Problem;
};

export type Problem =
  /** The server does not accept it. */
  | { kind: "refused"; error: Refusal }
  /** Somebody else changed the task meanwhile, to `theirs`. */
  | { kind: "conflict"; theirs: Task };

/** The members of an `ApiError`, which cannot be stored itself. */
export interface Refusal {
  status: number | undefined;
  message: string;
  kind: string;
}

/** What the row of a task says about its operations. */
export type SyncState =
  | { kind: "saving" | "waiting" }
  | { kind: "refused"; error: Refusal; operation: Operation }
  | { kind: "conflict"; operation: Operation };

let last = 0;

/** In this browser no two operations have the same key, also if they are made in different tabs. */
export function newKey(): string {
  last = Math.max(Date.now(), last + 1);
  return `${last}-${randomText()}`;
}

const LOCAL = "new-";

/** The id of a task until the server gives it one. */
export function newLocalId(): string {
  return LOCAL + randomText();
}

export function isLocalId(id: string): boolean {
  return id.startsWith(LOCAL);
}

function randomText(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** The first operation that can be sent: one that waits for the user holds back those of its tasks only. */
export function nextOf(operations: readonly Operation[]): Operation | undefined {
  const held = new Set<string>();
  return operations.find((operation) => {
    const ids = idsOf(operation);
    if (!operation.problem && !ids.some((id) => held.has(id))) {
      return true;
    }
    for (const id of ids) {
      held.add(id);
    }
    return false;
  });
}

/** @param isOnline false if the last attempt did not reach the server */
export function syncStates(
  operations: readonly Operation[],
  isOnline: boolean,
): ReadonlyMap<string, SyncState> {
  const states = new Map<string, SyncState>();
  for (const operation of operations) {
    for (const id of idsOf(operation)) {
      const known = states.get(id);
      if (known?.kind !== "refused" && known?.kind !== "conflict") {
        states.set(id, stateOf(operation, isOnline));
      }
    }
  }
  return states;
}

function stateOf(operation: Operation, isOnline: boolean): SyncState {
  if (operation.problem?.kind === "refused") {
    return { kind: "refused", error: operation.problem.error, operation };
  }
  if (operation.problem) {
    return { kind: "conflict", operation };
  }
  return { kind: isOnline ? "saving" : "waiting" };
}
