import type { MessageKey } from "@/shared/i18n/en";
import { inverseOf, type Change } from "../sync/change";

/** One action of the user, with its name for the user. */
export interface Step {
  changes: Change[];
  name: { key: MessageKey; values: Record<string, string | number> };
}

/** Older steps are forgotten, so that a page that stays open for weeks does not grow. */
const MAX_STEPS = 200;

/** What can be undone and redone, in order. A new step makes it impossible to redo older ones. */
export class History {
  private past: Step[] = [];
  private future: Step[] = [];

  record(step: Step) {
    this.past = [...this.past, step].slice(-MAX_STEPS);
    this.future = [];
  }

  /** Returns the step with the changes that undo it. */
  undo(): Step | undefined {
    const step = this.past.pop();
    if (!step) {
      return undefined;
    }
    this.future.push(step);
    return { ...step, changes: step.changes.map(inverseOf).reverse() };
  }

  redo(): Step | undefined {
    const step = this.future.pop();
    if (!step) {
      return undefined;
    }
    this.past.push(step);
    // The server keeps deleted tasks for a while: so each task stays the same task.
    const changes = step.changes.map((change): Change =>
      change.kind === "add" ? { ...change, kind: "restore" } : change,
    );
    return { ...step, changes };
  }
}
