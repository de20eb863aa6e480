import { Text, VisuallyHidden } from "@mantine/core";
import { IconGripVertical, IconInbox, IconPencil, IconPlus, IconStack2 } from "@tabler/icons-react";
import { useMemo, useState, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { lazyView } from "@/shared/layout/lazy-view";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import type { Task, TaskList } from "../api/tasks";
import { SortableContext, SortableItems, useSortableItem } from "../list/sortable-items";
import { ListDot } from "./list-dot";
import classes from "./list-nav.module.css";
import { useListChanges } from "./use-list-changes";
import { listOf, useLists } from "./use-lists";
import { ALL_LISTS, type Scope } from "./use-scope";

const Sorting = lazyView(() => import("../list/sorting"), { failed: () => null });

const ICON = { size: 18, stroke: 1.75, "aria-hidden": true } as const;

interface Props {
  scope: Scope;
  tasks: Task[];
  /** Whether the user may only read, as a guest. */
  isReader: boolean;
  isOffline: boolean;
  onOpen: (scope: Scope) => void;
  onEdit: (list: TaskList | "new") => void;
}

export function ListEntries({ scope, tasks, isReader, isOffline, onOpen, onEdit }: Props) {
  const text = useLaterTexts();
  const lists = useLists();
  const { move } = useListChanges();
  const [connections] = useState(() => new SortableItems());
  const counts = useMemo(() => openTasksOf(tasks, lists), [tasks, lists]);
  const shown = lists.filter(({ archived }) => !archived);
  const archived = lists.filter((list) => list.archived);
  const isFixed = isReader || isOffline;
  const total = tasks.filter(
    (task) => !task.complete && !archived.some(({ id }) => id === listOf(task, lists)),
  ).length;

  const row = (list: TaskList) => (
    <Row
      key={list.id}
      list={list}
      isOpen={scope.list === list.id}
      count={counts.get(list.id) ?? 0}
      isMovable={!isFixed && !list.archived}
      onOpen={() => {
        onOpen({ list: list.id });
      }}
      onEdit={
        isFixed
          ? undefined
          : () => {
              onEdit(list);
            }
      }
    />
  );

  return (
    <>
      <ul className={classes.entries}>
        <li className={classes.entry}>
          <Entry
            icon={<IconStack2 {...ICON} />}
            name={text("allLists")}
            count={total}
            isOpen={scope.list === undefined}
            onOpen={() => {
              onOpen(ALL_LISTS);
            }}
          />
        </li>
        {lists.length > 0 && (
          <li className={classes.entry}>
            <Entry
              icon={<IconInbox {...ICON} />}
              name={text("inbox")}
              count={counts.get(null) ?? 0}
              isOpen={scope.list === null}
              onOpen={() => {
                onOpen({ list: null, title: text("inbox") });
              }}
            />
          </li>
        )}
      </ul>
      <Sorting
        connections={connections}
        items={shown.map(({ id }) => id)}
        nameOf={(id) => lists.find((list) => list.id === id)?.name ?? ""}
        onOver={() => undefined}
        onDrop={(id, to) => {
          move(shown, id, to);
        }}
      />
      <SortableContext value={connections}>
        {shown.length > 0 && <ul className={classes.entries}>{shown.map(row)}</ul>}
        {!isReader && (
          <button
            type="button"
            className={classes.create}
            disabled={isOffline}
            onClick={() => {
              onEdit("new");
            }}
          >
            <IconPlus {...ICON} />
            {text("newList")}
          </button>
        )}
        {archived.length > 0 && (
          <details className={classes.archive}>
            <summary>{text("archivedLists", { count: archived.length })}</summary>
            <ul className={classes.entries}>{archived.map(row)}</ul>
          </details>
        )}
      </SortableContext>
      {isOffline && !isReader && (
        <Text size="xs" c="var(--app-quiet)" p="xs">
          {text("offline")}
        </Text>
      )}
    </>
  );
}

function openTasksOf(
  tasks: Task[],
  lists: readonly TaskList[],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const task of tasks.filter(({ complete }) => !complete)) {
    const list = listOf(task, lists);
    counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}

interface RowProps {
  list: TaskList;
  isOpen: boolean;
  count: number;
  isMovable: boolean;
  onOpen: () => void;
  /** Undefined if the list cannot be changed now. */
  onEdit: (() => void) | undefined;
}

function Row({ list, isOpen, count, isMovable, onOpen, onEdit }: RowProps) {
  const { t } = useI18n();
  const text = useLaterTexts();
  const { item, handle } = useSortableItem(list.id, isMovable);
  return (
    <li {...item} className={classes.entry}>
      {isMovable && (
        <button
          type="button"
          className={classes.handle}
          aria-label={t("moveTask", { name: list.name })}
          {...handle}
        >
          <IconGripVertical size={14} aria-hidden />
        </button>
      )}
      <Entry
        icon={<ListDot colour={list.colour} />}
        name={list.name}
        count={count}
        isOpen={isOpen}
        onOpen={onOpen}
      />
      {onEdit && (
        <button
          type="button"
          className={classes.edit}
          aria-label={text("editList", { name: list.name })}
          onClick={onEdit}
        >
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </li>
  );
}

interface EntryProps {
  icon: ReactNode;
  name: string;
  count: number;
  isOpen: boolean;
  onOpen: () => void;
}

function Entry({ icon, name, count, isOpen, onOpen }: EntryProps) {
  const text = useLaterTexts();
  return (
    <button
      type="button"
      className={classes.open}
      aria-current={isOpen ? "page" : undefined}
      onClick={onOpen}
    >
      <span className={classes.icon}>{icon}</span>
      <span className={classes.name} dir="auto" title={name}>
        {name}
      </span>
      {count > 0 && (
        <>
          <span className={classes.count} aria-hidden>
            {count}
          </span>
          <VisuallyHidden>{text("openTasks", { count })}</VisuallyHidden>
        </>
      )}
    </button>
  );
}
