import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/shared/dialog/dialog";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n, type Translate } from "@/shared/i18n/i18n";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import type { Fields, Task } from "../api/tasks";
import { recurrenceText } from "../recur/recurrence-text";
import { useLists } from "../lists/use-lists";
import { fieldsOf, keysOf } from "./change";
import { conflictsOf, type FieldConflict } from "./conflict";
import classes from "./conflict-dialog.module.css";
import type { Operation } from "./operation";
import { useSync } from "./sync-context";

const LABELS: Record<Exclude<keyof Fields, "list">, MessageKey> = {
  name: "name",
  complete: "done",
  location: "location",
  notes: "notes",
  due: "due",
  tags: "tags",
  priority: "priority",
  recurrence: "recurrence",
};

interface Props {
  operation: Operation;
  onClose: () => void;
}

/** Shows what the user and somebody else made of a task, and lets the user choose. */
export default function ConflictDialog({ operation, onClose }: Props) {
  const theirs = operation.problem?.kind === "conflict" ? operation.problem.theirs : undefined;
  if (!theirs) {
    return null;
  }
  return operation.kind === "edit" ? (
    <EditConflict operation={operation} theirs={theirs} onClose={onClose} />
  ) : (
    <DeleteConflict operation={operation} theirs={theirs} onClose={onClose} />
  );
}

interface EditProps extends Props {
  operation: Extract<Operation, { kind: "edit" }>;
  theirs: Task;
}

function EditConflict({ operation, theirs, onClose }: EditProps) {
  const { t } = useI18n();
  const text = useLaterTexts();
  const sync = useSync();
  const { from, to, problem: _, ...rest } = operation;
  const conflicts = conflictsOf(from, to, theirs);
  const [chosenTheirs, setChosenTheirs] = useState<ReadonlySet<keyof Fields>>(new Set());

  function choose(field: keyof Fields, isTheirs: boolean) {
    setChosenTheirs((now) => {
      const next = new Set(now);
      if (isTheirs) {
        next.add(field);
      } else {
        next.delete(field);
      }
      return next;
    });
  }

  function save() {
    const kept = keysOf(to).filter((field) => !chosenTheirs.has(field));
    const resolved: Operation = {
      ...rest,
      from: fieldsOf(theirs, kept),
      to: Object.fromEntries(kept.map((field) => [field, to[field]])),
      seen: theirs,
    };
    void sync.resolve(operation.key, kept.length > 0 ? resolved : undefined, theirs);
  }

  return (
    <Dialog title={t("conflictTitle")} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t("conflictText", { name: theirs.name })}
      </Text>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field} className={classes.field}>
          <legend>{conflict.field === "list" ? text("list") : t(LABELS[conflict.field])}</legend>
          <Version conflict={conflict} isTheirs={false} chosen={chosenTheirs} onChoose={choose} />
          <Version conflict={conflict} isTheirs chosen={chosenTheirs} onChoose={choose} />
        </fieldset>
      ))}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onClose} data-autofocus>
          {t("decideLater")}
        </Button>
        <Button radius="lg" onClick={save}>
          {t("save")}
        </Button>
      </Group>
    </Dialog>
  );
}

interface VersionProps {
  conflict: FieldConflict;
  isTheirs: boolean;
  chosen: ReadonlySet<keyof Fields>;
  onChoose: (field: keyof Fields, isTheirs: boolean) => void;
}

function Version({ conflict, isTheirs, chosen, onChoose }: VersionProps) {
  const { t, locale } = useI18n();
  const text = useLaterTexts();
  const lists = useLists();
  const { field, mine, theirs } = conflict;
  const value = isTheirs ? theirs : mine;
  return (
    <label className={classes.version}>
      <input
        type="radio"
        name={field}
        checked={chosen.has(field) === isTheirs}
        onChange={() => {
          onChoose(field, isTheirs);
        }}
      />
      <span className={classes.who}>{t(isTheirs ? "theirs" : "mine")}</span>
      <span className={classes.value} dir="auto">
        {field === "list"
          ? (lists.find(({ id }) => id === value)?.name ?? text("inbox"))
          : field === "recurrence" && typeof value === "string"
            ? recurrenceText(value, t, locale)
            : textOf(value, t)}
      </span>
    </label>
  );
}

function DeleteConflict({ operation, theirs, onClose }: Props & { theirs: Task }) {
  const { t } = useI18n();
  const sync = useSync();

  function remove() {
    const { key } = operation;
    const places = [{ task: theirs, above: [] }];
    void sync.resolve(key, { kind: "delete", places, key }, theirs);
  }

  return (
    <Dialog title={t("deleteConflictTitle")} onClose={onClose}>
      {t("deleteConflictText", { name: theirs.name })}
      {theirs.notes && <p className={classes.value}>{theirs.notes}</p>}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button
          variant="default"
          radius="lg"
          data-autofocus
          onClick={() => void sync.resolve(operation.key, undefined, theirs)}
        >
          {t("keep")}
        </Button>
        <Button color="red.9" radius="lg" onClick={remove}>
          {t("delete")}
        </Button>
      </Group>
    </Dialog>
  );
}

function textOf(value: FieldConflict["mine"], t: Translate): string {
  const text = Array.isArray(value) ? value.join(", ") : value;
  return text ? String(text) : t("nothing");
}
