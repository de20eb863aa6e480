import type { Task } from "./api/tasks";

export type Show = "all" | "active" | "done";

/** Whether a task is to be shown; each word of the search must be somewhere in it. */
export function matcher(show: Show, search: string): (task: Task) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return (task) =>
    (show === "all" || task.complete === (show === "done")) &&
    words.every((word) => searchable(task).includes(word));
}

// Notes can be long: each task is prepared once, not at every key.
const prepared = new WeakMap<Task, string>();

function searchable(task: Task): string {
  let text = prepared.get(task);
  if (text === undefined) {
    const tags = task.tags.map((tag) => `#${tag}`);
    text = folded([task.name, task.location, ...tags, task.notes].join("\n"));
    prepared.set(task, text);
  }
  return text;
}

/** Without accents and case: "Hélène" is found by "helene". */
function folded(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
