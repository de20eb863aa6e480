import { Alert, Button, Group, RingProgress, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { Task } from "../api/tasks";
import { useTasks } from "../hooks/use-tasks";
import { TaskAdder } from "./task-adder";
import { NoTasks, TaskList, TaskListSkeleton } from "./task-list";
import classes from "./task-page.module.css";

const today = new Intl.DateTimeFormat(undefined, {
  weekday: "long",
  day: "numeric",
  month: "long",
});

export function TaskPage() {
  const { data: tasks, error, isFetching, refetch } = useTasks();

  return (
    <>
      <Group justify="space-between" wrap="nowrap" mih={104} mb="lg" px={4}>
        <div>
          <Text className={classes.date}>{today.format(new Date())}</Text>
          <Title order={1} className={classes.title}>
            Your tasks
          </Title>
          <Text className={classes.summary} aria-live="polite">
            {tasks ? summaryOf(tasks) : "\u00a0"}
          </Text>
        </div>
        {tasks && tasks.length > 0 && <Progress tasks={tasks} />}
      </Group>
      <TaskAdder />
      {error && (
        <Alert
          color="red"
          title="Your tasks could not be loaded"
          icon={<IconAlertTriangle />}
          mb="lg"
        >
          <Group justify="space-between">
            {error.message}
            <Button
              size="xs"
              color="red"
              variant="light"
              loading={isFetching}
              onClick={() => void refetch()}
            >
              Try again
            </Button>
          </Group>
        </Alert>
      )}
      {tasks ? (
        tasks.length > 0 ? (
          <TaskList tasks={tasks} />
        ) : (
          <NoTasks />
        )
      ) : (
        !error && <TaskListSkeleton />
      )}
    </>
  );
}

function Progress({ tasks }: { tasks: Task[] }) {
  const percent = Math.round((100 * doneOf(tasks)) / tasks.length);
  return (
    <RingProgress
      size={76}
      thickness={6}
      roundCaps
      rootColor="var(--app-line)"
      sections={[{ value: percent, color: "var(--mantine-primary-color-filled)" }]}
      transitionDuration={250}
      label={
        <Text className={classes.percent}>
          {percent === 100 ? <IconCheck size={22} stroke={2.5} aria-hidden /> : `${percent}%`}
        </Text>
      }
    />
  );
}

function doneOf(tasks: Task[]) {
  return tasks.filter((task) => task.complete).length;
}

function summaryOf(tasks: Task[]) {
  const done = doneOf(tasks);
  if (tasks.length === 0) {
    return "A clean slate";
  }
  return done === tasks.length
    ? "All done. Well earned."
    : `${tasks.length - done} to do, ${done} done`;
}
