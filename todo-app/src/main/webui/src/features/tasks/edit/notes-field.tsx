import { Textarea } from "@mantine/core";
import { useId, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { LazyMarkdown } from "@/shared/markdown/lazy-markdown";
import { limits } from "../api/tasks";
import classes from "./task-editor.module.css";

interface Props {
  value: string;
  onChange: (notes: string) => void;
}

export function NotesField({ value, onChange }: Props) {
  const { t } = useI18n();
  const [isPreview, setPreview] = useState(false);
  const id = useId();
  return (
    <div>
      <div className={classes.notesHead}>
        <label htmlFor={id}>{t("notes")}</label>
        <span className={classes.hint}>{t("notesHint")}</span>
        <button
          type="button"
          className={classes.day}
          aria-pressed={isPreview}
          onClick={() => {
            setPreview((now) => !now);
          }}
        >
          {t("showPreview")}
        </button>
      </div>
      <Textarea
        id={id}
        dir="auto"
        autosize
        minRows={2}
        maxRows={20}
        maxLength={limits.notes}
        display={isPreview ? "none" : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {isPreview && (
        <section className={classes.preview} aria-label={t("preview")}>
          {value ? (
            <LazyMarkdown text={value} />
          ) : (
            <p className={classes.previewEmpty}>{t("previewEmpty")}</p>
          )}
        </section>
      )}
    </div>
  );
}
