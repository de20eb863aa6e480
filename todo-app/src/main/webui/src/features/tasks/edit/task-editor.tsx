import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";

import { Button, Group, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState, type KeyboardEvent, type SubmitEvent } from "react";
import { ConfirmDialog } from "@/shared/dialog/confirm-dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { LazyMarkdown } from "@/shared/markdown/lazy-markdown";
import { limits, type Task } from "../api/tasks";
import { useActions } from "../change/use-task-actions";
import { TASKS } from "../sync/use-tasks";
import classes from "./task-editor.module.css";

interface Props {
  task: Task;
  onClose: () => void;
}

export default function TaskEditor({ task, onClose }: Props) {
  const { t } = useI18n();
  const { update } = useActions();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState({
    name: task.name,
    location: task.location,
    due: task.due ?? "",
    tags: task.tags,
    notes: task.notes,
  });
  const [original] = useState(draft);
  const [isSaving, setSaving] = useState(false);
  const [isConfirmingDiscard, setConfirmingDiscard] = useState(false);
  const preview = useDeferredValue(draft.notes);
  const knownTags = (queryClient.getQueryData<Task[]>(TASKS) ?? []).flatMap(({ tags }) => tags);

  function updateDraft(fields: Partial<typeof draft>) {
    setDraft((current) => ({ ...current, ...fields }));
  }

  function cancel() {
    if (JSON.stringify(draft) === JSON.stringify(original)) {
      onClose();
    } else {
      setConfirmingDiscard(true);
    }
  }

  async function save() {
    if (!draft.name.trim() || isSaving) {
      return;
    }
    setSaving(true);
    if (await update(task.id, { ...draft, due: draft.due || null })) {
      onClose();
    } else {
      setSaving(false);
    }
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    void save();
  }

  function onKeyDown(event: KeyboardEvent) {
    const isTagListOpen = event.target instanceof Element && event.target.ariaExpanded === "true";
    if (event.key === "Escape" && !isTagListOpen && !isConfirmingDiscard) {
      event.preventDefault();
      cancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <form className={classes.editor} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextInput
        label={t("name")}
        dir="auto"
        autoFocus
        required
        maxLength={limits.name}
        value={draft.name}
        error={draft.name.trim() ? undefined : t("nameMissing")}
        onChange={(event) => {
          updateDraft({ name: event.currentTarget.value });
        }}
      />
      <div className={classes.pair}>
        <TextInput
          label={t("location")}
          dir="auto"
          placeholder={t("locationPlaceholder")}
          maxLength={limits.location}
          value={draft.location}
          onChange={(event) => {
            updateDraft({ location: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t("due")}
          type="date"
          max="9999-12-31"
          value={draft.due}
          onChange={(event) => {
            updateDraft({ due: event.currentTarget.value });
          }}
        />
      </div>
      <TagsInput
        label={t("tags")}
        placeholder={draft.tags.length === 0 ? t("tagsPlaceholder") : ""}
        data={[...new Set(knownTags)]}
        maxTags={limits.tags}
        maxLength={limits.tag}
        splitChars={[","]}
        acceptValueOnBlur
        clearable={false}
        value={draft.tags}
        onChange={(tags) => {
          updateDraft({ tags });
        }}
      />
      <div className={classes.notes}>
        <Textarea
          label={t("notes")}
          dir="auto"
          description={t("notesHint")}
          autosize
          minRows={5}
          maxRows={20}
          maxLength={limits.notes}
          value={draft.notes}
          onChange={(event) => {
            updateDraft({ notes: event.currentTarget.value });
          }}
        />
        <section className={classes.preview} aria-label={t("preview")}>
          <p className={classes.previewTitle} aria-hidden>
            {t("preview")}
          </p>
          {preview ? (
            <LazyMarkdown text={preview} />
          ) : (
            <p className={classes.previewEmpty}>{t("previewEmpty")}</p>
          )}
        </section>
      </div>
      <Group gap="xs" justify="flex-end">
        <Button variant="default" radius="lg" onClick={cancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" radius="lg" loading={isSaving}>
          {t("save")}
        </Button>
      </Group>
      {isConfirmingDiscard && (
        <ConfirmDialog
          title={t("discardTitle")}
          text={t("discardText")}
          confirm={t("discard")}
          cancel={t("keepEditing")}
          onConfirm={onClose}
          onCancel={() => {
            setConfirmingDiscard(false);
          }}
        />
      )}
    </form>
  );
}
