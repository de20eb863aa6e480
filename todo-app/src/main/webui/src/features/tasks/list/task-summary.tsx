import { VisuallyHidden } from "@mantine/core";
import {
  IconCalendarDue,
  IconChevronDown,
  IconFlag,
  IconListCheck,
  IconMapPin,
  IconNotes,
} from "@tabler/icons-react";
import { memo, use, type RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { parseLocalDate, daysFromToday, useDateFormats } from "@/shared/i18n/use-date-formats";
import { useToday } from "@/shared/i18n/use-today";
import { lazyView } from "@/shared/layout/lazy-view";
import { progressOf } from "@/shared/markdown/checklist";
import type { Task } from "../api/tasks";
import { useActions } from "../change/use-task-actions";
import { DraftNote } from "../edit/draft-note";
import { ListDot } from "../lists/list-dot";
import { NamedLists } from "../lists/use-scope";
import type { SyncState } from "../sync/operation";
import { SyncNote } from "../sync/sync-note";
import classes from "./task-summary.module.css";

const RecurrenceIcon = lazyView(() => import("../recur/recurrence-icon"), { failed: () => null });

interface Props {
  task: Task;
  /** What is not saved yet. */
  state: SyncState | undefined;
  open: boolean;
  /** Undefined if the user does not select tasks. */
  selected: boolean | undefined;
  detailsId: string;
  titleButton: RefObject<HTMLButtonElement | null>;
  onToggle: (event: { shiftKey: boolean }) => void;
  onEdit: () => void;
  onTagClick: (tag: string) => void;
}

/** A task in one line. Uses plain elements, because Mantine components are slow in long lists. */
export const TaskSummary = memo(function TaskSummary(props: Props) {
  const { task, state, open, selected, detailsId, titleButton, onToggle, onEdit, onTagClick } =
    props;
  const { complete, isReadOnly } = useActions();
  const { t } = useI18n();

  return (
    <>
      <input
        type="checkbox"
        className={classes.box}
        aria-label={task.name}
        checked={task.complete}
        disabled={isReadOnly}
        title={isReadOnly ? t("linkForbids") : undefined}
        onChange={(event) => {
          complete([task], event.currentTarget.checked);
        }}
      />
      <div className={classes.main}>
        <button
          ref={titleButton}
          type="button"
          data-focus
          className={classes.title}
          aria-expanded={selected === undefined ? open : undefined}
          aria-pressed={selected}
          aria-controls={open ? detailsId : undefined}
          onClick={onToggle}
        >
          {/* The name may have another text direction than the page. */}
          <span className={classes.name} dir="auto">
            {task.name}
          </span>
        </button>
        <Meta task={task} open={open} onTagClick={onTagClick} />
        {state && <SyncNote state={state} />}
        <DraftNote id={task.id} onContinue={onEdit} />
      </div>
      <IconChevronDown
        className={classes.chevron}
        data-open={open || undefined}
        size={18}
        stroke={1.75}
        aria-hidden
      />
    </>
  );
});

function Meta({ task, open, onTagClick }: Pick<Props, "task" | "open" | "onTagClick">) {
  const { t } = useI18n();
  // The details of an open task show both in full.
  const location = open ? "" : task.location;
  const list = use(NamedLists).get(task.list ?? "");
  const { done, total } = progressOf(task.notes);
  const notes = open || total > 0 ? "" : task.notes;
  if (
    !task.due &&
    task.priority === null &&
    !task.recurrence &&
    !list &&
    !location &&
    !notes &&
    total === 0 &&
    task.tags.length === 0
  ) {
    return null;
  }
  return (
    <div className={classes.meta}>
      {task.due && <Due due={task.due} complete={task.complete} />}
      {task.recurrence && <RecurrenceIcon rule={task.recurrence} className={classes.fact} />}
      {task.priority !== null && (
        <span
          className={classes.fact}
          data-priority={task.priority}
          role="img"
          aria-label={t("priorityNumber", { number: task.priority })}
          title={t("priorityNumber", { number: task.priority })}
        >
          <IconFlag size={14} stroke={1.75} />
          <span aria-hidden>{task.priority}</span>
        </span>
      )}
      {list && (
        <span className={classes.fact} data-list title={list.name}>
          <ListDot colour={list.colour} />
          <span className={classes.location} dir="auto">
            {list.name}
          </span>
        </span>
      )}
      {location && (
        <span className={classes.fact}>
          <IconMapPin size={14} stroke={1.75} aria-hidden />
          <span className={classes.location} dir="auto">
            {location}
          </span>
        </span>
      )}
      {total > 0 && (
        <span className={classes.fact} title={t("subtasks", { done, total })}>
          <IconListCheck size={14} stroke={1.75} aria-hidden />
          <span aria-hidden>
            {done}/{total}
          </span>
          <VisuallyHidden>{t("subtasks", { done, total })}</VisuallyHidden>
        </span>
      )}
      {notes && (
        <span className={classes.fact} role="img" aria-label={t("hasNotes")} title={t("hasNotes")}>
          <IconNotes size={14} stroke={1.75} />
        </span>
      )}
      {task.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          dir="auto"
          className={classes.tag}
          title={t("showTagged", { tag })}
          onClick={() => {
            onTagClick(tag);
          }}
        >
          #{tag}
        </button>
      ))}
    </div>
  );
}

function Due({ due, complete }: { due: string; complete: boolean }) {
  const { t } = useI18n();
  const dates = useDateFormats();
  useToday();
  const date = parseLocalDate(due);
  const days = daysFromToday(date);
  const state = complete || days > 1 ? "later" : days < 0 ? "overdue" : "soon";
  return (
    <time className={classes.fact} data-due={state} dateTime={due}>
      <IconCalendarDue size={14} stroke={1.75} aria-hidden />
      {t(state === "overdue" ? "overdueSince" : "dueOn", { date: dates.relativeDay(date) })}
    </time>
  );
}
