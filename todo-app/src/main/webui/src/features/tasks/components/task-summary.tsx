import { IconCalendarDue, IconChevronDown, IconMapPin, IconNotes } from "@tabler/icons-react";
import { memo, type RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { dayOf, daysFromToday, useDates } from "@/shared/i18n/use-dates";
import type { Task } from "../api/tasks";
import { useActions } from "../hooks/use-task-actions";
import classes from "./task-summary.module.css";

interface Props {
  task: Task;
  open: boolean;
  detailsId: string;
  opener: RefObject<HTMLButtonElement | null>;
  onToggle: () => void;
  onTag: (tag: string) => void;
}

/** A task in one line. Plain elements: a list has hundreds of these. */
export const TaskSummary = memo(function TaskSummary(props: Props) {
  const { task, open, detailsId, opener, onToggle, onTag } = props;
  const { t } = useI18n();
  const dates = useDates();
  const { complete } = useActions();
  const date = new Date(task.completed ?? task.created);

  return (
    <>
      <input
        type="checkbox"
        className={classes.box}
        aria-label={task.name}
        checked={task.complete}
        onChange={(event) => void complete(task, event.currentTarget.checked)}
      />
      <div className={classes.main}>
        <button
          ref={opener}
          type="button"
          data-focus
          className={classes.opener}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={onToggle}
        >
          {/* Each text runs in its own direction, whatever stands beside it. */}
          <span className={classes.name} dir="auto">
            {task.name}
          </span>
        </button>
        <Meta task={task} open={open} onTag={onTag} />
      </div>
      <time className={classes.date} dateTime={date.toISOString()} title={dates.full(date)}>
        {t(task.complete ? "doneOn" : "addedOn", { date: dates.day(date) })}
      </time>
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

function Meta({ task, open, onTag }: Pick<Props, "task" | "open" | "onTag">) {
  const { t } = useI18n();
  // An open task shows these below, in full.
  const location = open ? "" : task.location;
  const notes = open ? "" : task.notes;
  if (!task.due && !location && !notes && task.tags.length === 0) {
    return null;
  }
  return (
    <div className={classes.meta}>
      {task.due && <Due due={task.due} complete={task.complete} />}
      {location && (
        <span className={classes.fact}>
          <IconMapPin size={14} stroke={1.75} aria-hidden />
          <span className={classes.location} dir="auto">
            {location}
          </span>
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
            onTag(tag);
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
  const dates = useDates();
  const day = dayOf(due);
  const days = daysFromToday(day);
  const state = complete || days > 1 ? "later" : days < 0 ? "overdue" : "soon";
  return (
    <time className={classes.fact} data-due={state} dateTime={due}>
      <IconCalendarDue size={14} stroke={1.75} aria-hidden />
      {t(state === "overdue" ? "overdueSince" : "dueOn", { date: dates.near(day) })}
    </time>
  );
}
