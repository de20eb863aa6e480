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
import { useMemo, type RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { ADDER } from "../order";
import { announcements } from "./announcements";
import { TaskAdder } from "./task-adder";
import classes from "./task-list.module.css";
import { TaskRow } from "./task-row";

/** Pixels that the pointer moves before it drags. */
const DRAG_DISTANCE = 4;

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
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) {
          onDrop(String(active.id), String(over.id));
        }
      }}
    >
      <SortableContext items={shown} strategy={verticalListSortingStrategy}>
        <ul ref={list} className={classes.list} aria-label={t("tasks")}>
          {shown.map((id) => {
            const task = byId.get(id);
            return task ? (
              <TaskRow key={id} task={task} onTag={onTag} onEditing={onEditing} />
            ) : (
              <TaskAdder key={ADDER} onCreate={onCreate} />
            );
          })}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
