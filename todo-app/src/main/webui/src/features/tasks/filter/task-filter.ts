import type { Task } from "../api/tasks";

export type View = "all" | "today" | "upcoming" | "active" | "done";

export type Sort = "place" | "due" | "priority";

/** Views of all lists, whichever is open. */
export const isOfAllLists = (view: View) => view === "today" || view === "upcoming";

/**
 * A task matches if it is in the open list and in the view, and contains each word of the search,
 * which goes through all lists.
 *
 * @param today such as 2026-12-24
 */
export function taskFilter(
  view: View,
  search: string,
  today: string,
  isInScope: (task: Task) => boolean = () => true,
): (task: Task) => boolean {
  const words = normalized(search).split(/\s+/).filter(Boolean);
  const isOfAll = words.length > 0 || isOfAllLists(view);
  return (task) =>
    (isOfAll || isInScope(task)) &&
    isIn(view, task, today) &&
    words.every((word) =>
      word.length > 1 && word.startsWith("#")
        ? searchText(task).tags.has(word.slice(1))
        : searchText(task).all.includes(word),
    );
}

function isIn(view: View, task: Task, today: string): boolean {
  switch (view) {
    case "all":
      return true;
    case "today":
      return !task.complete && task.due !== null && task.due <= today;
    case "upcoming":
      return !task.complete && task.due !== null && task.due > today;
    case "active":
      return !task.complete;
    case "done":
      return task.complete;
  }
}

/** Tasks without a date or a priority come last. Equal ones stay in their order. */
export function sorted(tasks: Task[], sort: Sort): Task[] {
  switch (sort) {
    case "place":
      return tasks;
    case "due":
      return tasks.toSorted((one, other) => compare(one.due ?? "~", other.due ?? "~"));
    case "priority":
      return tasks.toSorted((one, other) => (one.priority ?? 9) - (other.priority ?? 9));
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface SearchText {
  all: string;
  tags: ReadonlySet<string>;
}

// Notes can be long: normalizes each task once, not at every key press.
const searchTexts = new WeakMap<Task, SearchText>();

function searchText(task: Task): SearchText {
  let text = searchTexts.get(task);
  if (!text) {
    // A search is split at spaces, so that of a tag has none either.
    const tags = task.tags.map((tag) => normalized(tag).replace(/\s+/g, "-"));
    const parts = [task.name, task.location, ...task.tags, task.notes];
    text = { all: normalized(parts.join("\n")), tags: new Set(tags) };
    searchTexts.set(task, text);
  }
  return text;
}

/** The search for a tag. */
export function searchForTag(tag: string): string {
  return `#${tag.replace(/\s+/g, "-")}`;
}

/** Letters that have no decomposition in Unicode, as people type them. */
const FOLDED: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g");

/**
 * Lower case, without accents, ligatures and full-width letters: "helene" finds "Hélène", and
 * "strasse" finds "Straße".
 */
function normalized(text: string) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}
