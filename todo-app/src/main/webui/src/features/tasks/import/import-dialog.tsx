import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import lines from "../add/paste-dialog.module.css";
import { limits, type Task } from "../api/tasks";
import classes from "./import-dialog.module.css";
import type { Entry, Fault, FileTask } from "./file-task";
import { isInList, type TaskFile } from "./task-file";

const SHOWN = 5;

interface Props {
  file: TaskFile;
  /** The list as it is. */
  tasks: readonly Task[];
  onImport: (tasks: FileTask[]) => void;
  onCancel: () => void;
}

/** Shows what a file has, what is wrong with it, and what is in the list already. */
export default function ImportDialog({ file, tasks, onImport, onCancel }: Props) {
  const { t } = useI18n();
  const text = useLaterTexts();
  const [skipsKnown, setSkipsKnown] = useState(true);
  const isKnown = isInList(tasks);
  const wrong = file.entries.filter(({ faults }) => faults.length > 0);
  const right = file.entries.filter(({ faults }) => faults.length === 0).map(({ task }) => task);
  const known = right.filter(isKnown).length;
  const chosen = skipsKnown ? right.filter((task) => !isKnown(task)) : right;
  const count = chosen.length;
  const { unread = [] } = file;

  return (
    <Dialog title={text("importTitle", { count: file.entries.length })} onClose={onCancel}>
      <Shortened
        items={chosen.map(({ name, complete }, i) => (
          <li key={i} data-complete={complete || undefined} dir="auto">
            {name}
          </li>
        ))}
      />
      {unread.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {text("importUnread", { columns: unread.join(", ") })}
        </Text>
      )}
      {known > 0 && (
        <Checkbox
          mt="md"
          label={text("importKnown", { count: known })}
          checked={skipsKnown}
          onChange={({ currentTarget }) => {
            setSkipsKnown(currentTarget.checked);
          }}
        />
      )}
      {wrong.length > 0 && (
        <div role="alert" className={classes.faults}>
          <Text size="sm" fw={600}>
            {text("importFaults", { count: wrong.length })}
          </Text>
          <Shortened
            items={wrong.map((entry) => (
              <FaultLine key={entry.place} entry={entry} file={file} />
            ))}
          />
        </div>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onCancel} data-autofocus={count === 0}>
          {t("cancel")}
        </Button>
        <Button
          radius="lg"
          disabled={count === 0}
          onClick={() => {
            onImport(chosen);
          }}
          data-autofocus={count > 0}
        >
          {text("importMany", { count })}
        </Button>
      </Group>
    </Dialog>
  );
}

function Shortened({ items }: { items: ReactNode[] }) {
  const { t } = useI18n();
  const more = items.length - SHOWN;
  return (
    <ul className={lines.lines}>
      {items.slice(0, SHOWN)}
      {more > 0 && <li className={lines.more}>{t("more", { count: more })}</li>}
    </ul>
  );
}

const FIELDS = { created: "importCreated", completed: "importCreated", list: "list" } as const;

const RULES = {
  missing: "importMissing",
  tooLong: "importTooLong",
  noDate: "importNoDate",
  noTag: "importNoTag",
  noPriority: "importNoPriority",
  noRule: "importNoRule",
} as const;

function FaultLine({ entry: { place, faults }, file }: { entry: Entry; file: TaskFile }) {
  const { t } = useI18n();
  const later = useLaterTexts();
  const words = ({ rule, field, text }: Fault) => {
    const values = {
      field:
        field === "created" || field === "completed" || field === "list"
          ? later(FIELDS[field])
          : t(field),
      text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
      max: field === "tags" ? limits.tags : maxOf(field),
    };
    return rule === "tooManyTags" ? t("tagsFull", values) : later(RULES[rule], values);
  };
  return (
    <li dir="auto">
      {later(file.hasLines ? "importLine" : "importTask", { place })} {faults.map(words).join(" ")}
    </li>
  );
}

function maxOf(field: Fault["field"]): number {
  return field === "location" || field === "notes" || field === "list"
    ? limits[field]
    : limits.name;
}
