import { Button, Group, TextInput } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { useState, type KeyboardEvent, type SubmitEvent } from "react";
import { ConfirmDialog } from "@/shared/dialog/confirm-dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { isComposing } from "@/shared/keyboard";
import { limits, type Fields, type Task } from "../api/tasks";
import { useActions } from "../change/use-task-actions";
import { isSame } from "../sync/change";
import { ListField } from "../lists/list-field";
import type { Draft } from "./drafts";
import { DueDays, DueField } from "./due-field";
import { NotesField } from "./notes-field";
import { PriorityField } from "./priority-field";
import { RecurrenceField } from "./recurrence-field";
import { TagsField } from "./tags-field";
import classes from "./task-editor.module.css";
import { useDraft } from "./use-draft";

interface Props {
  task: Task;
  onClose: () => void;
}

/** Takes the place of the task's title. What is typed is kept if the page is closed. */
export default function TaskEditor({ task, onClose }: Props) {
  const { t } = useI18n();
  const { edit } = useActions();
  const { draft, original, update, forget } = useDraft(task);
  const [isConfirmingDiscard, setConfirmingDiscard] = useState(false);
  // What few tasks have is hidden if this one has none of it.
  const [rare, setRare] = useState<"hidden" | "asked" | "used">(
    draft.recurrence === null && draft.location === "" ? "hidden" : "used",
  );
  const isNameMissing = draft.name.trim() === "";

  function changeDue(due: string) {
    update({ due });
  }

  function discard() {
    forget();
    onClose();
  }

  function cancel() {
    if (isSame(draft, original)) {
      discard();
    } else {
      setConfirmingDiscard(true);
    }
  }

  function save() {
    if (!isNameMissing) {
      edit(task, fieldsOf(original), fieldsOf(draft));
      discard();
    }
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    save();
  }

  function onKeyDown(event: KeyboardEvent) {
    const isTagListOpen = event.target instanceof Element && event.target.ariaExpanded === "true";
    if (isComposing(event.nativeEvent) || isConfirmingDiscard) {
      return;
    }
    if (event.key === "Escape" && !isTagListOpen) {
      event.preventDefault();
      cancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  }

  return (
    <form className={classes.editor} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextInput
        aria-label={t("name")}
        classNames={{ input: classes.name }}
        dir="auto"
        autoFocus
        aria-required
        maxLength={limits.name}
        value={draft.name}
        error={isNameMissing && t("nameMissing")}
        onChange={(event) => {
          update({ name: event.currentTarget.value });
        }}
      />
      <NotesField
        value={draft.notes}
        onChange={(notes) => {
          update({ notes });
        }}
      />
      <div className={classes.facts}>
        <DueField value={draft.due} onChange={changeDue} />
        <TagsField
          value={draft.tags}
          onChange={(tags) => {
            update({ tags });
          }}
        />
        <div className={classes.days}>
          <DueDays value={draft.due} onChange={changeDue} />
          {rare === "hidden" && (
            <button
              type="button"
              className={classes.more}
              aria-expanded={false}
              onClick={() => {
                setRare("asked");
              }}
            >
              {t("moreFields")}
            </button>
          )}
        </div>
      </div>
      {rare !== "hidden" && (
        <div className={classes.rare}>
          <RecurrenceField
            value={draft.recurrence}
            due={draft.due}
            autoFocus={rare === "asked"}
            onChange={(recurrence) => {
              update({ recurrence });
            }}
          />
          <TextInput
            aria-label={t("location")}
            title={t("location")}
            leftSection={<IconMapPin size={16} stroke={1.75} />}
            dir="auto"
            placeholder={t("location")}
            maxLength={limits.location}
            value={draft.location}
            onChange={(event) => {
              update({ location: event.currentTarget.value });
            }}
          />
        </div>
      )}
      <Group justify="space-between" gap="xs">
        <PriorityField
          value={draft.priority}
          onChange={(priority) => {
            update({ priority });
          }}
        />
        <ListField
          value={draft.list}
          onChange={(list) => {
            update({ list });
          }}
        />
        <Group gap="xs" ml="auto">
          <Button variant="default" radius="lg" onClick={cancel}>
            {t("cancel")}
          </Button>
          <Button type="submit" radius="lg">
            {t("save")}
          </Button>
        </Group>
      </Group>
      {isConfirmingDiscard && (
        <ConfirmDialog
          title={t("discardTitle")}
          text={t("discardText")}
          confirm={t("discard")}
          cancel={t("keepEditing")}
          onConfirm={discard}
          onCancel={() => {
            setConfirmingDiscard(false);
          }}
        />
      )}
    </form>
  );
}

function fieldsOf({ due, ...fields }: Draft): Partial<Fields> {
  return { ...fields, name: fields.name.trim(), due: due || null };
}
