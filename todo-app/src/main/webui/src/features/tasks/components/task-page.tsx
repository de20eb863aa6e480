import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import type { Task } from "../api/tasks";
import { matcher, type Show } from "../filter";
import { useAdderPlace } from "../hooks/use-adder-place";
import { focusedItem, useListFocus } from "../hooks/use-list-focus";
import { useShortcuts } from "../hooks/use-shortcuts";
import { TaskActionsContext, useTaskActions } from "../hooks/use-task-actions";
import { useTasks } from "../hooks/use-tasks";
import { ADDER, moved, tasksAbove, withAdder } from "../order";
import { LoadError } from "./load-error";
import { NoMatch, NoTasks, TaskListSkeleton } from "./placeholders";
import { TaskHeader } from "./task-header";
import classes from "./task-page.module.css";
import { TaskList } from "./task-list";
import { TaskToolbar } from "./task-toolbar";

const TaskMenu = lazy(() => import("./task-menu"));
const ShortcutSheet = lazy(() => import("./shortcut-sheet"));

const NONE: Task[] = [];
const NOT_EDITED: ReadonlySet<string> = new Set();

export function TaskPage() {
  const { t } = useI18n();
  const query = useTasks();
  const tasks = query.data ?? NONE;
  const [show, setShow] = useState<Show>("all");
  const [search, setSearch] = useState("");
  const words = useDeferredValue(search);
  const [edited, setEdited] = useState(NOT_EDITED);
  const [helping, setHelping] = useState(false);
  const [aboveAdder, setAboveAdder] = useAdderPlace();
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const items = useMemo(() => withAdder(tasks, aboveAdder), [tasks, aboveAdder]);
  const matching = useMemo(() => tasks.filter(matcher(show, words)), [tasks, show, words]);
  const shown = useMemo(() => {
    const ids = new Set(matching.map((task) => task.id));
    // A filter that hid an open editor would take what is typed in it away.
    return items.filter((item) => item === ADDER || ids.has(item) || edited.has(item));
  }, [items, matching, edited]);

  const { focusItem, onFocus, onBlur } = useListFocus(list, shown);
  const actions = useTaskActions(focusItem);

  const create = useCallback(
    (name: string) => actions.create(name, tasksAbove(items, ADDER)[0]),
    [actions, items],
  );

  const noteEditing = useCallback((id: string, editing: boolean) => {
    setEdited((now) => {
      if (now.has(id) === editing) {
        return now;
      }
      const next = new Set(now);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  }, []);

  const showTagged = useCallback((tag: string) => {
    setSearch(`#${tag}`);
  }, []);

  function drop(item: string, to: string) {
    const now = moved(items, item, to);
    setAboveAdder(tasksAbove(now, ADDER));
    const task = tasks.find(({ id }) => id === item);
    if (task) {
      void actions.move(task, tasksAbove(now, item)[0]);
    }
  }

  function showAll() {
    setShow("all");
    setSearch("");
    focusItem(ADDER);
  }

  function focusNext(step: 1 | -1) {
    const ordered = step > 0 ? shown : shown.toReversed();
    const from = ordered.indexOf(focusedItem() ?? "");
    const next = ordered.slice(from + 1).find((item) => item !== ADDER);
    if (next !== undefined) {
      focusItem(next);
    }
  }

  useShortcuts({
    new: () => {
      focusItem(ADDER);
    },
    next: () => {
      focusNext(1);
    },
    previous: () => {
      focusNext(-1);
    },
    search: () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    undo: actions.undoLast,
    help: () => {
      setHelping(true);
    },
  });

  return (
    <TaskActionsContext value={actions}>
      <PageLayout
        title={t("yourTasks")}
        actions={
          <Suspense fallback={<span className={classes.menu} />}>
            <TaskMenu
              onHelp={() => {
                setHelping(true);
              }}
            />
          </Suspense>
        }
      >
        <TaskHeader tasks={query.data} />
        {query.error && (
          <LoadError
            error={query.error}
            listOf={query.data && query.dataUpdatedAt}
            retrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )}
        {tasks.length > 0 && (
          <TaskToolbar
            tasks={tasks}
            found={words ? matching.length : undefined}
            show={show}
            onShow={setShow}
            search={search}
            onSearch={setSearch}
            searchField={searchField}
          />
        )}
        <div onFocus={onFocus} onBlur={onBlur}>
          <TaskList
            list={list}
            tasks={tasks}
            shown={shown}
            onCreate={create}
            onDrop={drop}
            onTag={showTagged}
            onEditing={noteEditing}
          />
        </div>
        {!query.data && !query.error && <TaskListSkeleton />}
        {query.data?.length === 0 && <NoTasks />}
        {tasks.length > 0 && matching.length === 0 && <NoMatch onShowAll={showAll} />}
        {helping && (
          <Suspense>
            <ShortcutSheet
              onClose={() => {
                setHelping(false);
              }}
            />
          </Suspense>
        )}
      </PageLayout>
    </TaskActionsContext>
  );
}
