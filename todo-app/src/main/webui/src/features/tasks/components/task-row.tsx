import { memo, useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Task } from "../api/tasks";
import { useSortableItem } from "../hooks/use-sortable-item";
import { useActions } from "../hooks/use-task-actions";
import { commandOf } from "../shortcuts";
import { DragHandle } from "./drag-handle";
import { TaskDetails } from "./task-details";
import classes from "./task-list.module.css";
import { TaskSummary } from "./task-summary";
import { useI18n } from "@/shared/i18n/i18n";

interface Props {
  task: Task;
  /** Whether it can be dragged, and others be dragged past it. */
  connected: boolean;
  onTag: (tag: string) => void;
  onEditing: (id: string, editing: boolean) => void;
}

export type Mode = "closed" | "open" | "edit" | "delete";

/** A task: one line to tick off and drag, which opens to show and edit the rest of it. */
export const TaskRow = memo(function TaskRow({ task, connected, onTag, onEditing }: Props) {
  const { t } = useI18n();
  const { complete } = useActions();
  const { item, handle, connection } = useSortableItem(task.id, connected);
  const [mode, setMode] = useState<Mode>("closed");
  const opener = useRef<HTMLButtonElement>(null);
  const detailsId = useId();
  const editing = mode === "edit";

  useEffect(() => {
    onEditing(task.id, editing);
  }, [onEditing, task.id, editing]);

  const toggle = useCallback(() => {
    setMode((now) => (now === "closed" ? "open" : now === "open" ? "closed" : now));
  }, []);

  /** What had the focus goes away with the mode. */
  function leaveTo(next: Mode) {
    // At once: as long as a dialog is open, nothing behind it takes the focus.
    flushSync(() => {
      setMode(next);
    });
    opener.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (commandOf(event.nativeEvent)) {
      case "complete":
        void complete(task, !task.complete);
        break;
      case "edit":
        setMode("edit");
        break;
      case "delete":
        setMode((now) => (now === "edit" ? now : "delete"));
        break;
      case "escape":
        leaveTo("closed");
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
      onKeyDown={onKeyDown}
    >
      {connection}
      <div className={classes.line}>
        <DragHandle label={t("moveTask", { name: task.name })} handle={handle} />
        <TaskSummary
          task={task}
          open={mode !== "closed"}
          detailsId={detailsId}
          opener={opener}
          onToggle={toggle}
          onTag={onTag}
        />
      </div>
      {mode !== "closed" && (
        <TaskDetails id={detailsId} task={task} mode={mode} onMode={setMode} onLeave={leaveTo} />
      )}
    </li>
  );
});
