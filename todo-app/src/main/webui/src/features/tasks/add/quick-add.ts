import type { Chrono } from "chrono-node";
import type { Language } from "@/shared/i18n/i18n";
import { limits, type Task, type TaskList } from "../api/tasks";
import { dateIn } from "./quick-date";
import { loadDates } from "./dates";

/** A part of the text that is understood as a field of the task. */
export interface Part {
  kind: "due" | "tag" | "priority" | "recurrence" | "list";
  start: number;
  end: number;
  /** As it was typed. */
  text: string;
  /** The date, the tag, the number, the rule, or the id of the list. */
  value: string;
}

export interface QuickAdd {
  name: string;
  fields: Partial<Pick<Task, "due" | "tags" | "priority" | "recurrence" | "list">>;
  parts: Part[];
}

/** Understands dates and rules. It is loaded after the first view. */
export interface Parser extends Pick<
  typeof import("../recur/quick-recurrence"),
  "recurrenceIn" | "firstDay"
> {
  dates: Chrono;
}

/** Longer texts are pasted prose, not a task with a date. */
const MAX_LENGTH = 500;

/** "#123" is the number of a ticket. */
const TAG = /(?<=^|\s)#(?!\d+(?:[\s#,]|$))([^\s#,]+)/g;
const LIST = /(?<=^|\s)\/(\S+)/g;
const PRIORITY = /(?<=^|\s)!([1-3])(?=\s|$)/;

/**
 * Understands "Call Ana tomorrow #phone !1 /work".
 *
 * @param parser undefined until it is loaded
 * @param lists those that can be named, with hyphens for spaces
 * @param dismissed what was understood and is not meant, as it was typed
 */
export function quickAdd(
  text: string,
  parser: Parser | undefined,
  lists: readonly TaskList[],
  dismissed: ReadonlySet<string>,
): QuickAdd {
  const parts =
    text.length > MAX_LENGTH
      ? []
      : [
          ...tagsIn(text),
          ...priorityIn(text),
          ...listIn(text, lists),
          ...daysIn(text, parser, dismissed),
        ]
          .filter((part) => !dismissed.has(part.text))
          .sort((one, other) => one.start - other.start)
          .filter((part, i, all) => part.start >= (all[i - 1]?.end ?? 0));
  const valueOf = (kind: Part["kind"]) => parts.find((part) => part.kind === kind)?.value;
  const tags = [...new Set(parts.filter(({ kind }) => kind === "tag").map(({ value }) => value))];
  const priority = valueOf("priority");
  const recurrence = valueOf("recurrence");
  const list = valueOf("list");
  const due = valueOf("due") ?? (recurrence && parser?.firstDay(recurrence));
  const name = without(text, parts);
  // A task needs a name: "tomorrow" alone is one.
  return name === ""
    ? { name: text.trim(), fields: {}, parts: [] }
    : {
        name,
        parts,
        fields: {
          ...(due !== undefined && { due }),
          ...(tags.length > 0 && { tags: tags.slice(0, limits.tags) }),
          ...(priority !== undefined && { priority: Number(priority) }),
          ...(recurrence !== undefined && { recurrence }),
          ...(list !== undefined && { list }),
        },
      };
}

function without(text: string, parts: Part[]): string {
  let rest = "";
  let end = 0;
  for (const part of parts) {
    rest += text.slice(end, part.start);
    end = part.end;
  }
  return (rest + text.slice(end))
    .replace(/\s+/g, " ")
    .replaceAll("( ", "(")
    .replace(/^ ?[,;:–—-] | ?[,;:–—-] ?$/g, "")
    .trim();
}

function tagsIn(text: string): Part[] {
  return [...text.matchAll(TAG)]
    .filter(([, tag = ""]) => tag.length <= limits.tag)
    .map(({ 0: match, 1: value = "", index }) => part("tag", index, match, value));
}

function priorityIn(text: string): Part[] {
  const match = PRIORITY.exec(text);
  return match ? [part("priority", match.index, match[0], match[1] ?? "")] : [];
}

/** Only lists that exist: "and/or" and "/etc" are words. */
function listIn(text: string, lists: readonly TaskList[]): Part[] {
  return [...text.matchAll(LIST)].flatMap(({ 0: match, 1: typed = "", index }) => {
    const list = lists.find(({ name, archived }) => !archived && slug(name) === slug(typed));
    return list ? [part("list", index, match, list.id)] : [];
  });
}

function slug(name: string): string {
  return name.toLowerCase().replace(/\s+/g, "-");
}

/** "Every Monday" names no date of its own. */
function daysIn(text: string, parser: Parser | undefined, dismissed: ReadonlySet<string>): Part[] {
  if (!parser) {
    return [];
  }
  const { dates, recurrenceIn } = parser;
  const found = recurrenceIn(text);
  if (!found || dismissed.has(text.slice(found.start, found.end))) {
    return datesIn(text, dates);
  }
  const { start, end, rule } = found;
  const rest = text.slice(0, start) + "_".repeat(end - start) + text.slice(end);
  return [part("recurrence", start, text.slice(start, end), rule), ...datesIn(rest, dates)];
}

function datesIn(text: string, dates: Chrono): Part[] {
  const found = dateIn(text, dates);
  return found ? [part("due", found.start, text.slice(found.start, found.end), found.day)] : [];
}

function part(kind: Part["kind"], start: number, text: string, value: string): Part {
  return { kind, start, end: start + text.length, text, value };
}

/** Loads the parser for a language and, in English, for the order of day and month. */
export async function loadParser(language: Language, locale: string): Promise<Parser> {
  const [dates, { recurrenceIn, firstDay }] = await Promise.all([
    loadDates(language, locale),
    import("../recur/quick-recurrence"),
  ]);
  return { dates, recurrenceIn, firstDay };
}
