import { Skeleton, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import type { Task } from "../api/tasks";
import { TaskRow } from "./task-row";
import classes from "./task-list.module.css";

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className={classes.list} aria-label="Tasks">
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  );
}

export function NoTasks() {
  return (
    <div className={classes.empty}>
      <ThemeIcon variant="light" size={64} radius="xl">
        <IconChecklist size={32} stroke={1.5} />
      </ThemeIcon>
      <Text fw={620} mt="xs">
        Nothing to do yet
      </Text>
      <Text c="var(--app-quiet)" size="sm">
        Type your first task above and press Enter.
      </Text>
    </div>
  );
}

const WIDTHS = ["62%", "48%", "71%"];

export function TaskListSkeleton() {
  return (
    <div className={classes.list} role="status">
      <VisuallyHidden>Loading your tasks</VisuallyHidden>
      {WIDTHS.map((width) => (
        <div key={width} className={classes.placeholder}>
          <Skeleton circle height={24} />
          <Skeleton height={14} width={width} radius="xl" />
        </div>
      ))}
    </div>
  );
}
