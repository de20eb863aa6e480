import { useMemo, useState, type FocusEvent, type PointerEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import { lazyView } from "@/shared/layout/lazy-view";
import { useQuietOver } from "@/shared/quiet";
import type { Task } from "../api/tasks";
import type { NewTask } from "../change/new-task";
import type { SyncState } from "../sync/operation";
import { SortableContext, SortableItems } from "./sortable-items";
import { ADDER } from "./task-order";
import { TaskAdder } from "../add/task-adder";
import classes from "./task-list.module.css";
import { TaskRow } from "./task-row";
import type { useRendered } from "./use-rendered";

const Sorting = lazyView(() => import("./sorting"), { failed: () => null });

/**
 * Items are connected to dnd-kit in blocks of this size: the block of the pointer or the focus and
 * its two neighbours. dnd-kit renders all connected items again and again during a drag, which is
 * slow for hundreds of items.
 */
const BLOCK_SIZE = 20;

interface Props {
  listRef: RefObject<HTMLUListElement | null>;
  tasks: Task[];
  /** Ids of the visible tasks, and `ADDER`, in their order. */
  rendered: ReturnType<typeof useRendered>;
  /** Whether the order is the user's own. */
  isMovable: boolean;
  states: ReadonlyMap<string, SyncState>;
  /** Undefined if the user may not add tasks. */
  onAdd: ((tasks: NewTask[]) => void) | undefined;
  onDrop: (item: string, to: string) => void;
  selection: { selected: ReadonlySet<string>; isSelecting: boolean; toggle: (id: string) => void };
  onTagClick: (tag: string) => void;
  onEditingChange: (task: Task, editing: boolean) => void;
}

export function TaskList({
  listRef,
  tasks,
  rendered,
  isMovable,
  states,
  onAdd,
  onDrop,
  selection,
  onTagClick,
  onEditingChange,
}: Props) {
  const { t } = useI18n();
  const isQuietOver = useQuietOver();
  const { items: shown, end, isComplete } = rendered;
  const tasksById = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const [connections] = useState(() => new SortableItems());
  const [activeBlock, setActiveBlock] = useState(0);
  const blockOf = (index: number) => Math.floor(index / BLOCK_SIZE);

  function activateBlock({ target }: PointerEvent | FocusEvent) {
    const handle = target instanceof Element ? target.closest(`.${classes.handle}`) : null;
    // The dragged item is always under the pointer, wherever the pointer is in the list.
    const item = handle?.closest<HTMLElement>("[data-item]:not([data-dragging])");
    if (item) {
      setActiveBlock(blockOf(shown.indexOf(item.dataset.item ?? ADDER)));
    }
  }

  return (
    <>
      {isQuietOver && (
        <Sorting
          connections={connections}
          items={shown}
          nameOf={(id) => tasksById.get(id)?.name ?? t("adderName")}
          onOver={(id) => {
            setActiveBlock(blockOf(shown.indexOf(id)));
          }}
          onDrop={onDrop}
        />
      )}
      <SortableContext value={connections}>
        <ul
          ref={listRef}
          className={classes.list}
          aria-label={t("tasks")}
          tabIndex={-1}
          onPointerOver={(event) => {
            // A touch fires pointerover and pointerdown together: the handle needs its listeners by then.
            flushSync(() => {
              activateBlock(event);
            });
          }}
          onFocus={activateBlock}
        >
          {shown.map((id, index) => {
            const task = tasksById.get(id);
            const connected = isMovable && Math.abs(blockOf(index) - activeBlock) <= 1;
            return task ? (
              <TaskRow
                key={id}
                task={task}
                state={states.get(id)}
                movable={isMovable}
                connected={connected}
                selected={selection.isSelecting ? selection.selected.has(id) : undefined}
                onSelect={selection.toggle}
                onTagClick={onTagClick}
                onEditingChange={onEditingChange}
              />
            ) : (
              onAdd && (
                <TaskAdder key={ADDER} movable={isMovable} connected={connected} onAdd={onAdd} />
              )
            );
          })}
        </ul>
        {!isComplete && <div ref={end} />}
      </SortableContext>
    </>
  );
}
