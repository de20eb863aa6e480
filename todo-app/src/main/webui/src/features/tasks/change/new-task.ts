import type { Fields, Task } from "../api/tasks";
import { newLocalId } from "../sync/operation";

export type NewTask = Partial<Fields> & { name: string };

/** A task as it is shown until the server has it. */
export function newTask(fields: NewTask): Task {
  return {
    complete: false,
    location: "",
    notes: "",
    due: null,
    tags: [],
    priority: null,
    recurrence: null,
    list: null,
    ...fields,
    id: newLocalId(),
    completed: fields.complete ? new Date().toISOString() : null,
    created: new Date().toISOString(),
    version: 0,
  };
}
