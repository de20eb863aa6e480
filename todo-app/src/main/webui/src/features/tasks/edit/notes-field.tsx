import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { LazyMarkdown } from "@/shared/markdown/lazy-markdown";
import { limits } from "../api/tasks";
import classes from "./task-editor.module.css";

interface Props {
  value: string;
  onChange: (notes: string) => void;
}

/** Shows the beginning of what the notes look like until they are clicked. */
export function NotesField({ value, onChange }: Props) {
  const { t } = useI18n();
  const [mode, setMode] = useState<"short" | "write" | "whole">(value ? "short" : "write");
  const [isClicked, setClicked] = useState(false);

  function write() {
    setClicked(true);
    setMode("write");
  }

  return (
    <div className={classes.notes}>
      {mode === "write" ? (
        <Textarea
          aria-label={t("notes")}
          placeholder={t("notesPlaceholder")}
          dir="auto"
          autosize
          autoFocus={isClicked}
          minRows={1}
          maxRows={20}
          maxLength={limits.notes}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      ) : (
        <section
          className={classes.preview}
          data-short={mode === "short" || undefined}
          aria-label={t("preview")}
          onClick={({ target }) => {
            // A link in the notes opens.
            if (!(target instanceof Element && target.closest("a"))) {
              write();
            }
          }}
        >
          <LazyMarkdown text={value} />
        </section>
      )}
      {value && (
        <button
          type="button"
          className={classes.day}
          onClick={() => {
            if (mode === "write") {
              setMode("whole");
            } else {
              write();
            }
          }}
        >
          {t(mode === "write" ? "showPreview" : "changeNotes")}
        </button>
      )}
    </div>
  );
}
