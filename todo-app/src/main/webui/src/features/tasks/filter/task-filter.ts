import type { Task } from "../api/tasks";

export type StatusFilter = "all" | "active" | "done";

/** A task matches if it has the status and contains each word of the search. */
export function taskFilter(status: StatusFilter, search: string): (task: Task) => boolean {
  const words = normalized(search).split(/\s+/).filter(Boolean);
  return (task) =>
    (status === "all" || task.complete === (status === "done")) &&
    words.every((word) => searchText(task).includes(word));
}

// Notes can be long: normalizes each task once, not at every key press.
const searchTexts = new WeakMap<Task, string>();

function searchText(task: Task): string {
  let text = searchTexts.get(task);
  if (text === undefined) {
    const tags = task.tags.map((tag) => `#${tag}`);
    text = normalized([task.name, task.location, ...tags, task.notes].join("\n"));
    searchTexts.set(task, text);
  }
  return text;
}

/** Lower case, without accents: "helene" finds "Hélène". */
function normalized(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
