import { memo, useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { useSortableItem } from "./use-sortable-item";
import { useActions } from "../change/use-task-actions";
import { commandOf } from "../page/shortcuts";
import { DragHandle } from "./drag-handle";
import { TaskDetails, type DetailsMode } from "./task-details";
import classes from "./task-list.module.css";
import { TaskSummary } from "./task-summary";

interface Props {
  task: Task;
  /** See `useSortableItem`. */
  connected: boolean;
  onTagClick: (tag: string) => void;
  onEditingChange: (id: string, editing: boolean) => void;
}

type Mode = "closed" | DetailsMode;

export const TaskRow = memo(function TaskRow({
  task,
  connected,
  onTagClick,
  onEditingChange,
}: Props) {
  const { t } = useI18n();
  const { complete } = useActions();
  const { item, handle, connection } = useSortableItem(task.id, connected);
  const [mode, setMode] = useState<Mode>("closed");
  const titleButton = useRef<HTMLButtonElement>(null);
  const detailsId = useId();
  const editing = mode === "edit";

  useEffect(() => {
    onEditingChange(task.id, editing);
  }, [onEditingChange, task.id, editing]);

  const toggle = useCallback(() => {
    setMode((now) => (now === "closed" ? "open" : now === "open" ? "closed" : now));
  }, []);

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
        void complete(task, !task.complete);
        break;
      case "edit":
        setMode("edit");
        break;
      case "delete":
        setMode((now) => (now === "edit" ? now : "delete"));
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
      onKeyDown={onKeyDown}
    >
      {connection}
      <div className={classes.line}>
        <DragHandle label={t("moveTask", { name: task.name })} handle={handle} />
        <TaskSummary
          task={task}
          open={mode !== "closed"}
          detailsId={detailsId}
          titleButton={titleButton}
          onToggle={toggle}
          onTagClick={onTagClick}
        />
      </div>
      {mode !== "closed" && (
        <TaskDetails
          id={detailsId}
          task={task}
          mode={mode}
          onModeChange={setMode}
          onEditorClose={() => {
            leave("open");
          }}
        />
      )}
    </li>
  );
});
