import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState, type SubmitEvent } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { limits } from "../api/tasks";
import { useSortableItem } from "../list/use-sortable-item";
import { ADDER } from "../list/task-order";
import { DragHandle } from "../list/drag-handle";
import classes from "./task-adder.module.css";
import listClasses from "../list/task-list.module.css";

interface Props {
  /** See `useSortableItem`. */
  connected: boolean;
  onCreate: (name: string) => Promise<boolean>;
}

/** The row with the field for new tasks. A new task appears directly below it. */
export function TaskAdder({ connected, onCreate }: Props) {
  const { t } = useI18n();
  const [name, setName] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const { item, handle, connection } = useSortableItem(ADDER, connected);

  async function add(event: SubmitEvent) {
    event.preventDefault();
    input.current?.focus();
    const newName = name.trim();
    if (!newName) {
      return;
    }
    setName("");
    if (!(await onCreate(newName))) {
      // Restores the input, unless the user is already typing the next task.
      setName((current) => current || newName);
    }
  }

  return (
    <li {...item} className={`${listClasses.item} ${classes.item}`}>
      {connection}
      <form className={classes.adder} onSubmit={(event) => void add(event)}>
        <DragHandle label={t("moveAdder")} handle={handle} />
        <TextInput
          ref={input}
          data-focus
          dir="auto"
          className={classes.input}
          aria-label={t("newTask")}
          placeholder={t("newTaskPlaceholder")}
          size="lg"
          variant="unstyled"
          maxLength={limits.name}
          autoComplete="off"
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button
          type="submit"
          size="md"
          radius="lg"
          aria-label={t("add")}
          classNames={{ root: classes.add, label: classes.label, section: classes.plus }}
          leftSection={<IconPlus size={18} stroke={2.25} />}
        >
          {t("add")}
        </Button>
      </form>
    </li>
  );
}
