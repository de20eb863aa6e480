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
import { ADDER } from "../order";
import { announcements } from "./announcements";
import { TaskAdder } from "./task-adder";
import classes from "./task-list.module.css";
import { TaskRow } from "./task-row";

/** Pixels that the pointer moves before it drags. */
const DRAG_DISTANCE = 4;

/**
 * Of hundreds of items only a block of this many and its two neighbours are connected with drag and
 * drop: each connected item renders and is laid out anew whenever a drag begins, ends or passes one.
 */
const BLOCK = 20;

const vertically: Modifier = ({ transform }) => ({ ...transform, x: 0 });

interface Props {
  list: RefObject<HTMLUListElement | null>;
  tasks: Task[];
  /** Ids of the tasks to show, and the adder's, in their order. */
  shown: string[];
  onCreate: (name: string) => Promise<boolean>;
  onDrop: (item: string, to: string) => void;
  onTag: (tag: string) => void;
  onEditing: (id: string, editing: boolean) => void;
}

/** The tasks and the place for new ones among them; all of them can be dragged. */
export function TaskList({ list, tasks, shown, onCreate, onDrop, onTag, onEditing }: Props) {
  const { t } = useI18n();
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const [block, setBlock] = useState(0);
  const blockOf = (index: number) => Math.floor(index / BLOCK);

  function approach({ target }: PointerEvent | FocusEvent) {
    const handle = target instanceof Element ? target.closest(`.${classes.handle}`) : null;
    // What is dragged stays under the pointer, wherever it has got to.
    const item = handle?.closest<HTMLElement>("[data-item]:not([data-dragging])");
    if (item) {
      setBlock(blockOf(shown.indexOf(item.dataset.item ?? ADDER)));
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
      modifiers={[vertically]}
      accessibility={{
        announcements: announcements(t, shown, (id) => byId.get(id)?.name ?? t("adderName")),
        screenReaderInstructions: { draggable: t("dragHelp") },
      }}
      onDragOver={({ over }) => {
        if (over) {
          setBlock(blockOf(shown.indexOf(String(over.id))));
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
          ref={list}
          className={classes.list}
          aria-label={t("tasks")}
          onPointerOver={(event) => {
            // At once: a finger presses in the same moment, and what it presses must listen by then.
            flushSync(() => {
              approach(event);
            });
          }}
          onFocus={approach}
        >
          {shown.map((id, index) => {
            const task = byId.get(id);
            const connected = Math.abs(blockOf(index) - block) <= 1;
            return task ? (
              <TaskRow
                key={id}
                task={task}
                connected={connected}
                onTag={onTag}
                onEditing={onEditing}
              />
            ) : (
              <TaskAdder key={ADDER} connected={connected} onCreate={onCreate} />
            );
          })}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
