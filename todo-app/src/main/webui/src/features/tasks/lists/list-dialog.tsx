import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { ConfirmDialog } from "@/shared/dialog/confirm-dialog";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import { limits, type TaskList } from "../api/tasks";
import { newKey } from "../sync/operation";
import classes from "./list-dialog.module.css";
import { ListDot } from "./list-dot";
import { COLOURS } from "./list-requests";
import { useListChanges } from "./use-list-changes";

interface Props {
  /** Undefined for a new list. */
  list: TaskList | undefined;
  /** The number of its tasks. */
  taskCount: number;
  onCreated: (list: TaskList) => void;
  onClose: () => void;
}

/** Creates a list, or changes, archives and deletes one. */
export function ListDialog({ list, taskCount, onCreated, onClose }: Props) {
  const { t } = useI18n();
  const text = useLaterTexts();
  const { create, save, archive, remove, reasonOf, refresh } = useListChanges();
  const [name, setName] = useState(list?.name ?? "");
  const [colour, setColour] = useState(list?.colour ?? COLOURS[0]);
  const [key] = useState(newKey);
  const [isMissing, setMissing] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const [error, setError] = useState<Error>();

  async function send(request: () => Promise<unknown>) {
    setDeleting(false);
    setSending(true);
    setError(undefined);
    try {
      await request();
      onClose();
    } catch (failure) {
      setError(failure as Error);
      setSending(false);
      void refresh();
    }
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const fields = { name: name.trim(), colour };
    if (fields.name === "") {
      setMissing(true);
      return;
    }
    void send(async () => {
      if (list) {
        await save(list, fields);
      } else {
        onCreated(await create(fields, key));
      }
    });
  }

  if (list && isDeleting) {
    return (
      <ConfirmDialog
        title={text("deleteTitle", { name: list.name })}
        text={taskCount > 0 ? text("deleteTasks", { count: taskCount }) : text("deleteEmpty")}
        confirm={t("delete")}
        cancel={t("cancel")}
        onConfirm={() => void send(() => remove(list))}
        onCancel={() => {
          setDeleting(false);
        }}
      />
    );
  }
  return (
    <Dialog title={text(list ? "editTitle" : "newList")} onClose={onClose}>
      <form noValidate onSubmit={onSubmit}>
        <TextInput
          label={text("name")}
          dir="auto"
          data-autofocus
          aria-required
          autoComplete="off"
          maxLength={limits.list}
          value={name}
          error={isMissing && name.trim() === "" && text("nameMissing")}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <fieldset className={classes.colours}>
          <legend>{text("colour")}</legend>
          {COLOURS.map((value) => (
            <label key={value} className={classes.colour}>
              <input
                type="radio"
                name="colour"
                checked={colour === value}
                onChange={() => {
                  setColour(value);
                }}
              />
              <ListDot colour={value} />
              {text(value)}
            </label>
          ))}
        </fieldset>
        {error && (
          <Text mt="sm" size="sm" role="alert" c="var(--mantine-color-error)">
            {reasonOf(error)}
          </Text>
        )}
        <Group mt="lg" gap="xs">
          {list && (
            <>
              <Button
                variant="light"
                radius="lg"
                disabled={isSending}
                onClick={() => void send(() => archive(list, !list.archived))}
              >
                {text(list.archived ? "restore" : "archive")}
              </Button>
              <Button
                variant="subtle"
                color="red"
                radius="lg"
                disabled={isSending}
                onClick={() => {
                  setDeleting(true);
                }}
              >
                {t("delete")}
              </Button>
            </>
          )}
          <Button type="submit" radius="lg" ml="auto" loading={isSending}>
            {t(list ? "save" : "add")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
