import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { PartBoundary } from "@/shared/layout/part-boundary";
import { lazyView } from "@/shared/layout/lazy-view";
import { PageLayout } from "@/shared/layout/page-layout";
import { ListNote } from "../account/list-note";
import type { Task } from "../api/tasks";
import { useAdderPosition } from "../add/use-adder-position";
import { focusedItemId, useListFocus } from "../list/use-list-focus";
import { ListNav } from "../lists/lazy-list-nav";
import { Lists } from "../lists/use-lists";
import { NamedLists } from "../lists/use-scope";
import { useEditedTasks } from "./use-edited-tasks";
import { useShortcuts } from "./use-shortcuts";
import { useView } from "./use-view";
import type { NewTask } from "../change/new-task";
import { TaskActionsContext, useTaskActions } from "../change/use-task-actions";
import { useSelection } from "../select/use-selection";
import { useAllowed } from "../share/use-allowed";
import { SyncProvider } from "../sync/sync-context";
import { useTasks } from "../sync/use-tasks";
import { sorted } from "../filter/task-filter";
import { ADDER, moveItem, tasksAbove, withAdder } from "../list/task-order";
import { NoMatches, NoTasks } from "../list/empty-states";
import { MenuButton } from "./menu-button";
import { offerHidden } from "./offer-hidden";
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
  const { query, tasks: all = NO_TASKS, states, operations, failure } = useTasks();
  const shownView = useView();
  const { lists, scope, title, open, isInScope, withoutArchived, named } = shownView;
  const { view, search, sort, isSearching, matches, matchesNow, showAll: resetView } = shownView;
  const loaded = useMemo(() => withoutArchived(all), [withoutArchived, all]);
  const { edited, updateEdited, withEdited: tasks } = useEditedTasks(loaded);
  // A new task must appear before its list is counted.
  const countedTasks = useDeferredValue(loaded);
  const countedInScope = useMemo(() => countedTasks.filter(isInScope), [countedTasks, isInScope]);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [aboveAdder, setAboveAdder] = useAdderPosition();
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLUListElement>(null);

  const items = useMemo(() => withAdder(tasks, aboveAdder), [tasks, aboveAdder]);
  const matching = useMemo(() => tasks.filter(matches), [tasks, matches]);
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
      resetView();
      focusItem(item);
    },
    [focusItem, resetView],
  );

  const { list } = scope;
  const add = useCallback(
    (newTasks: NewTask[]) => {
      const inList = newTasks.map((task) => ({ list: list ?? null, ...task }));
      const added = actions.add(inList, tasksAbove(items, ADDER));
      const hidden = added.find((task) => !matchesNow(task));
      if (hidden) {
        offerHidden(hidden, t, showAll);
      }
    },
    [actions, items, list, matchesNow, showAll, t],
  );

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

  const isEmpty = tasks.length === 0 || (!isSearching && view === "all" && matching.length === 0);

  return (
    <TaskActionsContext value={actions}>
      <Lists value={lists}>
        <PageLayout
          title={title ?? t("yourTasks")}
          actions={
            <>
              <ListNav
                scope={scope}
                onOpen={open}
                tasks={all}
                isReader={isReader}
                isOffline={(query.error ?? failure) != null}
              />
              <MenuButton
                onSelect={selection.start}
                onHelp={() => {
                  setHelpOpen(true);
                }}
              />
            </>
          }
        >
          <TaskHeader title={title} tasks={query.data && countedInScope} />
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
              isInScope={isInScope}
              matchCount={isSearching ? matching.length : undefined}
              view={view}
              onViewChange={shownView.changeView}
              sort={sort}
              onSortChange={shownView.setSort}
              search={search}
              onSearchChange={shownView.setSearch}
              searchRef={searchRef}
              onCleared={focusList}
            />
          )}
          <div onFocus={onFocus} onBlur={onBlur}>
            <PartBoundary>
              <NamedLists value={named}>
                <TaskList
                  listRef={listRef}
                  tasks={tasks}
                  rendered={rendered}
                  states={states}
                  selection={selection}
                  isMovable={sort === "place" && !isReader}
                  onAdd={isReader ? undefined : add}
                  onDrop={drop}
                  onTagClick={shownView.showTagged}
                  onEditingChange={updateEdited}
                />
              </NamedLists>
            </PartBoundary>
          </div>
          {!query.data && !query.error && <TaskListSkeleton />}
          {query.data && isEmpty && <NoTasks />}
          {!isEmpty && matching.length === 0 && (
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
      </Lists>
    </TaskActionsContext>
  );
}
