import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { isoDate } from "@/shared/i18n/use-date-formats";
import { useToday } from "@/shared/i18n/use-today";
import { PartBoundary } from "@/shared/layout/part-boundary";
import { lazyView } from "@/shared/layout/lazy-view";
import { PageLayout } from "@/shared/layout/page-layout";
import { ListNote } from "../account/list-note";
import type { Task } from "../api/tasks";
import { useAdderPosition } from "../add/use-adder-position";
import { focusedItemId, useListFocus } from "../list/use-list-focus";
import { useEditedTasks } from "./use-edited-tasks";
import { useShortcuts } from "./use-shortcuts";
import { showToast } from "../change/toast";
import { TaskActionsContext, useTaskActions, type NewTask } from "../change/use-task-actions";
import { useSelection } from "../select/use-selection";
import { useAllowed } from "../share/use-allowed";
import { SyncProvider } from "../sync/sync-context";
import { useTasks } from "../sync/use-tasks";
import { searchForTag, sorted, taskFilter, type Sort, type View } from "../filter/task-filter";
import { ADDER, moveItem, tasksAbove, withAdder } from "../list/task-order";
import { NoMatches, NoTasks } from "../list/empty-states";
import { MenuButton } from "./menu-button";
import { Notices } from "./notices";
import { TaskHeader } from "./task-header";
import { TaskList } from "../list/task-list";
import { TaskListSkeleton } from "../list/task-list-skeleton";
import { TaskToolbar } from "../filter/task-toolbar";

const SelectionBar = lazyView(() => import("../select/selection-bar"));
const ShortcutSheet = lazyView(() => import("./shortcut-sheet"));

const NO_TASKS: Task[] = [];

export function TaskPage() {
  return (
    <SyncProvider>
      <TaskView />
    </SyncProvider>
  );
}

function TaskView() {
  const { t } = useI18n();
  const { query, tasks: loaded = NO_TASKS, states, operations, failure } = useTasks();
  const { edited, updateEdited, withEdited: tasks } = useEditedTasks(loaded);
  // A new task must appear before its list is counted.
  const countedTasks = useDeferredValue(loaded);
  const [view, setView] = useState<View>("all");
  const [sort, setSort] = useState<Sort>("place");
  useToday();
  const today = isoDate(0);
  const [search, setSearch] = useState("");
  const deferredSearch = useDeferredValue(search);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [aboveAdder, setAboveAdder] = useAdderPosition();
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLUListElement>(null);

  const items = useMemo(() => withAdder(tasks, aboveAdder), [tasks, aboveAdder]);
  const matching = useMemo(
    () => tasks.filter(taskFilter(view, deferredSearch, today)),
    [tasks, view, deferredSearch, today],
  );
  const shown = useMemo(() => {
    const ids = new Set(matching.map((task) => task.id));
    const order = sort === "place" ? items : [ADDER, ...sorted(tasks, sort).map(({ id }) => id)];
    // A task stays visible while it is edited, because hiding it would lose the unsaved input.
    return order.filter((item) => item === ADDER || ids.has(item) || edited.has(item));
  }, [items, matching, edited, tasks, sort]);

  const { rendered, focusItem, onFocus, onBlur } = useListFocus(listRef, shown);
  const focusChanged = useCallback(
    ([first]: string[]) => {
      // If the task has gone, the focus stays near: shortcuts must not type into a field.
      listRef.current?.focus();
      focusItem(first ?? ADDER);
    },
    [focusItem],
  );
  const { actions, isReader } = useAllowed(useTaskActions(focusChanged));

  const selection = useSelection();
  const focusList = useCallback(() => {
    listRef.current?.focus();
  }, []);

  const showAll = useCallback(
    (item: string) => {
      setView("all");
      setSearch("");
      focusItem(item);
    },
    [focusItem],
  );

  const add = useCallback(
    (newTasks: NewTask[]) => {
      const added = actions.add(newTasks, tasksAbove(items, ADDER));
      const hidden = added.find((task) => !taskFilter(view, search, today)(task));
      if (hidden) {
        showToast({
          message: t("addedHidden", { name: hidden.name }),
          actions: [
            {
              label: t("show"),
              run: () => {
                showAll(hidden.id);
              },
            },
          ],
          item: ADDER,
          dismiss: t("dismiss"),
        });
      }
    },
    [actions, items, view, search, today, showAll, t],
  );

  const showTagged = useCallback((tag: string) => {
    setSearch(searchForTag(tag));
  }, []);

  function drop(item: string, to: string) {
    const newOrder = moveItem(items, item, to);
    setAboveAdder(tasksAbove(newOrder, ADDER));
    const task = tasks.find(({ id }) => id === item);
    if (task) {
      actions.move(task, tasksAbove(newOrder, item));
    }
  }

  function focusNext(step: 1 | -1) {
    const ordered = step > 0 ? shown : shown.toReversed();
    const from = ordered.indexOf(focusedItemId() ?? "");
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
      searchRef.current?.focus();
      searchRef.current?.select();
    },
    undo: actions.undo,
    redo: actions.redo,
    escape: selection.end,
    help: () => {
      setHelpOpen(true);
    },
  });

  return (
    <TaskActionsContext value={actions}>
      <PageLayout
        title={t("yourTasks")}
        actions={
          <MenuButton
            onSelect={selection.start}
            onHelp={() => {
              setHelpOpen(true);
            }}
          />
        }
      >
        <TaskHeader tasks={query.data && countedTasks} />
        <Notices
          error={query.error}
          lastUpdated={query.data && query.dataUpdatedAt}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
          failure={failure}
          waiting={operations.length}
        />
        {tasks.length > 0 && (
          <TaskToolbar
            tasks={countedTasks}
            matchCount={deferredSearch ? matching.length : undefined}
            view={view}
            onViewChange={setView}
            sort={sort}
            onSortChange={setSort}
            search={search}
            onSearchChange={setSearch}
            searchRef={searchRef}
            onCleared={focusList}
          />
        )}
        <div onFocus={onFocus} onBlur={onBlur}>
          <PartBoundary>
            <TaskList
              listRef={listRef}
              tasks={tasks}
              rendered={rendered}
              states={states}
              selection={selection}
              isMovable={sort === "place" && !isReader}
              onAdd={isReader ? undefined : add}
              onDrop={drop}
              onTagClick={showTagged}
              onEditingChange={updateEdited}
            />
          </PartBoundary>
        </div>
        {!query.data && !query.error && <TaskListSkeleton />}
        {query.data && tasks.length === 0 && <NoTasks />}
        {tasks.length > 0 && matching.length === 0 && (
          <NoMatches
            onShowAll={() => {
              showAll(ADDER);
            }}
          />
        )}
        <ListNote hasTasks={tasks.length > 0} />
        {selection.isSelecting && (
          <SelectionBar
            tasks={tasks.filter(({ id }) => selection.selected.has(id))}
            onEnd={() => {
              selection.end();
              focusList();
            }}
          />
        )}
        {isHelpOpen && (
          <ShortcutSheet
            onClose={() => {
              setHelpOpen(false);
            }}
          />
        )}
      </PageLayout>
    </TaskActionsContext>
  );
}
