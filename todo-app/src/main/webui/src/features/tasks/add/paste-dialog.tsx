import { Button, Group } from "@mantine/core";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import type { NewTask } from "../change/new-task";
import classes from "./paste-dialog.module.css";

const SHOWN = 5;

interface Props {
  tasks: NewTask[];
  onAdd: () => void;
  onAddOne: () => void;
  onCancel: () => void;
}

/** Asks what several pasted lines are. */
export default function PasteDialog({ tasks, onAdd, onAddOne, onCancel }: Props) {
  const { t } = useI18n();
  const count = tasks.length;
  return (
    <Dialog title={t("pasteTitle", { count })} onClose={onCancel}>
      <ul className={classes.lines}>
        {tasks.slice(0, SHOWN).map(({ name, complete }, i) => (
          <li key={i} data-complete={complete === true ? true : undefined} dir="auto">
            {name}
          </li>
        ))}
        {count > SHOWN && <li className={classes.more}>{t("more", { count: count - SHOWN })}</li>}
      </ul>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button variant="light" radius="lg" onClick={onAddOne}>
          {t("pasteOne")}
        </Button>
        <Button radius="lg" onClick={onAdd} data-autofocus>
          {t("pasteMany", { count })}
        </Button>
      </Group>
    </Dialog>
  );
}
