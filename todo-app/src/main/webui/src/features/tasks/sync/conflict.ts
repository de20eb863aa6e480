import type { Fields, Task } from "../api/tasks";
import { isSame, keysOf } from "./change";

/** A field that two people changed to different values. */
export interface FieldConflict {
  field: keyof Fields;
  mine: Fields[keyof Fields] | undefined;
  theirs: Fields[keyof Fields];
}

/**
 * The fields that both changed.
 *
 * @param from the values that the user saw
 * @param to the values that the user wants
 */
export function conflictsOf(
  from: Partial<Fields>,
  to: Partial<Fields>,
  theirs: Task,
): FieldConflict[] {
  return keysOf(to)
    .filter((field) => !isSame(theirs[field], from[field]) && !isSame(theirs[field], to[field]))
    .map((field) => ({ field, mine: to[field], theirs: theirs[field] }));
}
