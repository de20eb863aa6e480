import { Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import { useToday } from "@/shared/i18n/use-today";
import type { Task } from "../api/tasks";
import classes from "./task-header.module.css";

/** Today's date and the progress. Tasks are undefined while they are loading. */
interface Props {
  /** The name of the open list; undefined for all. */
  title: string | undefined;
  tasks: Task[] | undefined;
}

export const TaskHeader = memo(function TaskHeader({ title, tasks }: Props) {
  const { t } = useI18n();
  const dates = useDateFormats();
  const today = new Date(useToday());
  const total = tasks?.length ?? 0;
  const done = tasks?.filter((task) => task.complete).length ?? 0;

  function summary() {
    if (!tasks) {
      return "\u00a0";
    }
    if (total === 0) {
      return t("nothingYet");
    }
    return done === total ? t("allDone") : t("summary", { open: total - done, count: done });
  }

  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <Text className={classes.date}>{dates.weekdayAndDate(today)}</Text>
        <h1 className={classes.title} dir="auto">
          {title ?? t("yourTasks")}
        </h1>
        <Text className={classes.summary} aria-live="polite">
          {summary()}
        </Text>
      </div>
      {total > 0 && <Progress percent={Math.round((100 * done) / total)} />}
    </div>
  );
});

function Progress({ percent }: { percent: number }) {
  const { t } = useI18n();
  return (
    <div className={classes.progress} role="img" aria-label={t("percentDone", { percent })}>
      <svg viewBox="0 0 76 76" aria-hidden>
        <circle cx="38" cy="38" r="31" />
        {percent > 0 && (
          <circle cx="38" cy="38" r="31" pathLength="100" strokeDasharray={`${percent} 100`} />
        )}
      </svg>
      {percent === 100 ? <IconCheck size={22} stroke={2.5} aria-hidden /> : `${percent}%`}
    </div>
  );
}
