import { memo, useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import { lazyView } from "@/shared/layout/lazy-view";
import type { Task } from "../api/tasks";
import { useSortableItem } from "./sortable-items";
import { useActions } from "../change/use-task-actions";
import { commandOf } from "../page/shortcuts";
import type { SyncState } from "../sync/operation";
import { DragHandle } from "./drag-handle";
import classes from "./task-list.module.css";
import { TaskSummary } from "./task-summary";

interface Props {
  task: Task;
  /** What is not saved yet. */
  state: SyncState | undefined;
  movable: boolean;
  /** See `useSortableItem`. */
  connected: boolean;
  /** Undefined if the user does not select tasks. */
  selected: boolean | undefined;
  onSelect: (id: string) => void;
  onTagClick: (tag: string) => void;
  onEditingChange: (task: Task, editing: boolean) => void;
}

type Mode = "closed" | "open" | "edit";

const TaskDetails = lazyView(() => import("./task-details"));
const TaskEditor = lazyView(() => import("../edit/task-editor"));

export const TaskRow = memo(function TaskRow({
  task,
  state,
  movable,
  connected,
  selected,
  onSelect,
  onTagClick,
  onEditingChange,
}: Props) {
  const { t } = useI18n();
  const { complete, mayEdit, isReadOnly, remove } = useActions();
  const { item, handle } = useSortableItem(task.id, connected);
  const [mode, setMode] = useState<Mode>("closed");
  const titleButton = useRef<HTMLButtonElement>(null);
  const detailsId = useId();
  const editing = mode === "edit";
  const isSelecting = selected !== undefined;

  useEffect(() => {
    onEditingChange(task, editing);
  }, [onEditingChange, task, editing]);

  const toggle = useCallback(
    (event?: { shiftKey: boolean }) => {
      if (isSelecting || (event?.shiftKey && !isReadOnly)) {
        onSelect(task.id);
        return;
      }
      setMode((now) => (now === "closed" ? "open" : now === "open" ? "closed" : now));
    },
    [isSelecting, isReadOnly, onSelect, task.id],
  );

  const edit = useCallback(() => {
    if (mayEdit()) {
      setMode("edit");
    }
  }, [mayEdit]);

  /** Changes the mode and focuses the title, because the focused element disappears. */
  function leave(next: Mode) {
    // Closes an open dialog first: an element behind it cannot take the focus.
    flushSync(() => {
      setMode(next);
    });
    titleButton.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (commandOf(event.nativeEvent)) {
      case "complete":
        complete([task], !task.complete);
        break;
      case "select":
        if (mayEdit()) {
          onSelect(task.id);
        }
        break;
      case "edit":
        edit();
        break;
      case "delete":
        if (editing) {
          return;
        }
        remove([task]);
        break;
      case "escape":
        leave("closed");
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <li
      {...item}
      className={classes.item}
      data-complete={task.complete || undefined}
      data-selected={selected === true || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.line}>
        {movable && !editing && (
          <DragHandle label={t("moveTask", { name: task.name })} handle={handle} />
        )}
        {editing ? (
          <div className={classes.editor}>
            <TaskEditor
              task={task}
              onClose={() => {
                leave("open");
              }}
            />
          </div>
        ) : (
          <TaskSummary
            task={task}
            state={state}
            open={mode === "open"}
            selected={selected}
            detailsId={detailsId}
            titleButton={titleButton}
            onToggle={toggle}
            onEdit={edit}
            onTagClick={onTagClick}
          />
        )}
      </div>
      {mode === "open" && <TaskDetails id={detailsId} task={task} onEdit={edit} />}
    </li>
  );
});
