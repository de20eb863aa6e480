import { Button, Group, Text } from "@mantine/core";
import { IconMapPin, IconPencil, IconTrash } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import { lazyView } from "@/shared/layout/lazy-view";
import { toggled } from "@/shared/markdown/checklist";
import { LazyMarkdown } from "@/shared/markdown/lazy-markdown";
import type { Task } from "../api/tasks";
import { useActions } from "../change/use-task-actions";
import classes from "./task-details.module.css";

const RecurrenceLine = lazyView(() => import("../recur/recurrence-line"), { failed: () => null });

interface Props {
  id: string;
  task: Task;
  onEdit: () => void;
}

export default function TaskDetails({ id, task, onEdit }: Props) {
  const { t } = useI18n();
  const dates = useDateFormats();
  const { edit, isReadOnly, remove } = useActions();

  function toggle(offset: number) {
    const { notes } = task;
    edit(task, { notes }, { notes: toggled(notes, offset) });
  }

  return (
    <div id={id} className={classes.details}>
      {task.location && (
        <p className={classes.location}>
          <IconMapPin size={16} stroke={1.75} aria-hidden />
          <span dir="auto">{task.location}</span>
        </p>
      )}
      {task.notes ? (
        <LazyMarkdown text={task.notes} onToggle={isReadOnly ? undefined : toggle} />
      ) : (
        !task.location &&
        !task.due &&
        !task.recurrence && (
          <Text size="sm" c="var(--app-quiet)">
            {t("noDetails")}
          </Text>
        )
      )}
      <div className={classes.footer}>
        <p className={classes.dates}>
          {task.recurrence && <RecurrenceLine rule={task.recurrence} />}
          {t("addedOn", { date: dates.dateAndTime(new Date(task.created)) })}
          {task.completed && (
            <>
              <br />
              {t("doneOn", { date: dates.dateAndTime(new Date(task.completed)) })}
            </>
          )}
        </p>
        {!isReadOnly && (
          <Group gap="xs">
            <Button
              size="xs"
              radius="lg"
              variant="light"
              leftSection={<IconPencil size={16} />}
              onClick={onEdit}
            >
              {t("edit")}
            </Button>
            <Button
              size="xs"
              radius="lg"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                remove([task]);
              }}
            >
              {t("delete")}
            </Button>
          </Group>
        )}
      </div>
    </div>
  );
}
