import { Checkbox } from "@mantine/core";
import type { Task } from "../api/tasks";
import { useCompleteTask } from "../hooks/use-tasks";
import classes from "./task-row.module.css";

const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

export function TaskRow({ task }: { task: Task }) {
  const completeTask = useCompleteTask();
  const date = new Date(task.completed ?? task.created);

  return (
    <li className={classes.row} data-complete={task.complete || undefined}>
      <Checkbox
        className={classes.checkbox}
        size="md"
        radius="xl"
        checked={task.complete}
        label={<span className={classes.name}>{task.name}</span>}
        onChange={(event) => {
          completeTask.mutate({ id: task.id, complete: event.currentTarget.checked });
        }}
      />
      <time className={classes.date} dateTime={date.toISOString()} title={full.format(date)}>
        {task.complete ? "Done" : "Added"} {day.format(date)}
      </time>
    </li>
  );
}
