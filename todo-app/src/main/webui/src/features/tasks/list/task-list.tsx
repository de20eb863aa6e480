import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Modifier,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { useMemo, useState, type FocusEvent, type PointerEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import type { NewTask } from "../change/use-task-actions";
import type { SyncState } from "../sync/operation";
import { ADDER } from "./task-order";
import { dragAnnouncements } from "./drag-announcements";
import { TaskAdder } from "../add/task-adder";
import classes from "./task-list.module.css";
import { TaskRow } from "./task-row";

/** In pixels: a shorter movement is a click. */
const DRAG_DISTANCE = 4;

/**
 * Items are connected to dnd-kit in blocks of this size: the block of the pointer or the focus and
 * its two neighbours. dnd-kit renders all connected items again and again during a drag, which is
 * slow for hundreds of items.
 */
const BLOCK_SIZE = 20;

const restrictToVertical: Modifier = ({ transform }) => ({ ...transform, x: 0 });

interface Props {
  listRef: RefObject<HTMLUListElement | null>;
  tasks: Task[];
  /** Ids of the visible tasks, and `ADDER`, in their order. */
  shown: string[];
  states: ReadonlyMap<string, SyncState>;
  onAdd: (tasks: NewTask[]) => void;
  onDrop: (item: string, to: string) => void;
  onTagClick: (tag: string) => void;
  onEditingChange: (id: string, editing: boolean) => void;
}

export function TaskList({
  listRef,
  tasks,
  shown,
  states,
  onAdd,
  onDrop,
  onTagClick,
  onEditingChange,
}: Props) {
  const { t } = useI18n();
  const tasksById = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
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

  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[restrictToVertical]}
      accessibility={{
        announcements: dragAnnouncements(
          t,
          shown,
          (id) => tasksById.get(id)?.name ?? t("adderName"),
        ),
        screenReaderInstructions: { draggable: t("dragHelp") },
      }}
      onDragOver={({ over }) => {
        if (over) {
          setActiveBlock(blockOf(shown.indexOf(String(over.id))));
        }
      }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) {
          onDrop(String(active.id), String(over.id));
        }
      }}
    >
      <SortableContext items={shown} strategy={verticalListSortingStrategy}>
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
            const connected = Math.abs(blockOf(index) - activeBlock) <= 1;
            return task ? (
              <TaskRow
                key={id}
                task={task}
                state={states.get(id)}
                connected={connected}
                onTagClick={onTagClick}
                onEditingChange={onEditingChange}
              />
            ) : (
              <TaskAdder key={ADDER} connected={connected} onAdd={onAdd} />
            );
          })}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
