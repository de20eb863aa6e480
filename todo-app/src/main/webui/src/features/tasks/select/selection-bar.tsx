import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import { limits, type Task } from "../api/tasks";
import { useActions } from "../change/use-task-actions";
import { ListField } from "../lists/list-field";
import classes from "./selection-bar.module.css";

interface Props {
  tasks: Task[];
  onEnd: () => void;
}

/** What can be done with the selected tasks. Each is one step that can be undone. */
export default function SelectionBar({ tasks, onEnd }: Props) {
  const { t } = useI18n();
  const text = useLaterTexts();
  const { complete, moveToTop, moveToList, addTag, remove } = useActions();
  const [tag, setTag] = useState<string>();

  const run = (action: () => void) => () => {
    action();
    onEnd();
  };
  const buttons = [
    [
      "complete",
      run(() => {
        complete(tasks, true);
      }),
    ],
    [
      "moveToTop",
      run(() => {
        moveToTop(tasks);
      }),
    ],
    [
      "addTag",
      () => {
        setTag("");
      },
    ],
    [
      "delete",
      run(() => {
        remove(tasks);
      }),
    ],
  ] as const;

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const name = tag?.trim();
    if (name) {
      addTag(tasks, name);
      onEnd();
    }
  }

  return (
    <div className={classes.bar} role="toolbar" aria-label={t("selection")}>
      <span className={classes.count} role="status">
        {t("selected", { count: tasks.length })}
      </span>
      {tag === undefined && tasks.length > 0 && (
        <ListField
          value={undefined}
          placeholder={text("moveTo")}
          onChange={(list) => {
            moveToList(tasks, list);
            onEnd();
          }}
        />
      )}
      {tag === undefined ? (
        buttons.map(([label, onClick]) => (
          <Button
            key={label}
            size="xs"
            radius="lg"
            variant="light"
            disabled={tasks.length === 0}
            onClick={onClick}
          >
            {t(label)}
          </Button>
        ))
      ) : (
        <form className={classes.tag} onSubmit={onSubmit}>
          <TextInput
            size="xs"
            radius="lg"
            aria-label={t("addTag")}
            placeholder={t("addTag")}
            autoFocus
            maxLength={limits.tag}
            value={tag}
            onChange={(event) => {
              setTag(event.currentTarget.value.replace(",", ""));
            }}
          />
          <Button type="submit" size="xs" radius="lg">
            {t("addTag")}
          </Button>
        </form>
      )}
      <Button size="xs" radius="lg" variant="default" onClick={onEnd}>
        {t("cancel")}
      </Button>
    </div>
  );
}
