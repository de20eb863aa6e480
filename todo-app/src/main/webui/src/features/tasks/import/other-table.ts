import type { Chrono } from "chrono-node";
import { withNotes } from "../add/pasted-lines";
import { limits } from "../api/tasks";
import { RULE } from "../recur/recurrence";
import { dayOf, hasMoreThanDay, instantOf, type Line, type Row } from "./cells";
import { checked, emptyTask, type Entry } from "./file-task";
import { asTag } from "./lines-file";

/**
 * The names of columns in exports of Asana, Microsoft's programs, Notion, TickTick, Trello and others, and in tables that
 * people make, in English and French.
 */
const NAMES = {
  name: "name|title|task|task name|task title|subject|summary|card name|nom|titre|tâche|objet",
  notes:
    "notes|note|description|content|details|comment|comments|card description|remarques|commentaires|détails",
  due: "due|due date|due on|deadline|date due|échéance|date d'échéance|date limite",
  tags: "tags|tag|labels|label|categories|category|section|section/column|bucket name|étiquettes|étiquette|catégories|catégorie",
  list: "list|list name|project|projects|liste|projet|projets",
  complete:
    "complete|status|state|done|progress|due complete|% complete|statut|état|terminé|terminée|fait",
  completed:
    "completed|completed at|completed on|completed time|completion date|completed date|date completed|date de fin",
  priority: "priority|priorité",
  recurrence: "recurrence|repeat|récurrence|répétition",
  created:
    "created|created at|created on|created time|creation date|created date|date created|date de création",
  location: "location|place|lieu",
};

type Field = keyof typeof NAMES;

const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split("|").map((name) => [name, field as Field]),
  ),
);

/** 2 is what TickTick writes for a task in its archive. */
export const YES =
  /^(?:true|yes|oui|vrai|x|\[x\]|[✓✔☑✅]|1|2|100 ?%?|done|completed?|closed|finished|faite?|terminée?|achevée?)$/i;

const NO =
  /^(?:|false|no|n|non|faux|-|\[ ?\]|[✗✘☐❌⬜]|0|0 ?%|open|new|to[- ]?do|not started|incomplete|à faire|non commencée?)$/i;

const PRIORITIES: [RegExp, number][] = [
  [/^(?:1|high|highest|urgente?|critical|p1|haute|élevée)$/i, 1],
  [/^(?:2|medium|p2|moyenne)$/i, 2],
  [/^(?:3|low|lowest|p3|basse|faible)$/i, 3],
];

const TICKTICK_PRIORITIES: Record<string, number> = { 5: 1, 3: 2, 1: 3 };

const NO_PRIORITY = /^(?:|0|none|normal|no priority|p4|aucune|normale)$/i;

/** @param column in small letters */
export function fieldOf(column: string): Field | undefined {
  return FIELDS.get(column.replaceAll("_", " ").replaceAll("’", "'"));
}

interface Cell {
  field: Field;
  text: string;
  /** The text with the name of its column. */
  named: string;
}

/** What a task here cannot have goes into the notes with the name of its column, so nothing is lost. */
export function fromOther({ row, line }: Line, dates: Chrono | undefined): Entry {
  const cells = cellsOf(row);
  const of = (field: Field) => cells.filter((cell) => cell.field === field);
  const first = (field: Field) => of(field)[0]?.text ?? "";
  const { name, notes } = withNotes(first("name").replace(/\s+/g, " "));
  const due = dayOf(first("due"), dates);
  const priority = priorityOf(first("priority"), "is check list" in row);
  const recurrence = ruleOf(first("recurrence"));
  const list = first("list");
  const hasList = Array.from(list).length <= limits.list;
  const tags = [
    ...new Set(
      of("tags")
        .flatMap(({ text }) => text.split(/[,;\n]/))
        .map(asTag),
    ),
  ].filter((tag) => tag !== "");
  const state = first("complete");
  // When the task was completed, or that it was not.
  const completed = first("completed");
  const kept = [
    ...(YES.test(state) || NO.test(state) ? [] : of("complete")),
    ...(due === undefined || hasMoreThanDay(first("due"), dates) ? of("due") : []),
    ...(priority === undefined ? of("priority") : []),
    ...(recurrence === undefined ? of("recurrence") : []),
    ...(hasList ? [] : of("list")),
    ...(tags.length > limits.tags ? of("tags") : []),
  ];
  return checked(
    {
      ...emptyTask(),
      name,
      notes: [
        notes,
        ...of("notes").map(({ text }) => text),
        kept.map(({ named }) => named).join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
      location: first("location"),
      due: due ?? null,
      tags: tags.slice(0, limits.tags),
      list: hasList && list !== "" ? list : null,
      priority: priority ?? null,
      recurrence: recurrence ?? null,
      complete: YES.test(state) || !NO.test(completed),
      ...instantOf("created", first("created")),
      ...instantOf("completed", completed),
    },
    line,
  );
}

function cellsOf(row: Row): Cell[] {
  return Object.entries(row).flatMap(([column, content]) => {
    const field = fieldOf(column);
    const text = content.trim();
    const name = column.charAt(0).toUpperCase() + column.slice(1);
    return field && text !== "" ? [{ field, text, named: `${name}: ${text}` }] : [];
  });
}

function priorityOf(text: string, isTickTick: boolean): number | null | undefined {
  if (NO_PRIORITY.test(text)) {
    return null;
  }
  return isTickTick
    ? TICKTICK_PRIORITIES[text]
    : PRIORITIES.find(([words]) => words.test(text))?.[1];
}

function ruleOf(text: string): string | null | undefined {
  if (text === "") {
    return null;
  }
  const rule = text.replace(/^RRULE:/, "").replace(/;INTERVAL=1(?=;|$)/, "");
  return RULE.test(rule) ? rule : undefined;
}
