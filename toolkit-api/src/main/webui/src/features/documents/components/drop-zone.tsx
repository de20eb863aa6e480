import { Text } from "@mantine/core";
import { IconFileText, IconUpload } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { DOCUMENT_TYPES } from "@/shared/text/document-types";
import classes from "./drop-zone.module.css";

/** Maximum size in bytes; the API's limit. */
const MAX_SIZE = 20 * 1024 * 1024;

interface Props {
  file: File | null;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** Accepts a file by drag and drop or from a file dialog. */
export function DropZone({ file, disabled, onFile }: Props) {
  const { t, locale } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  function take(chosen: File | undefined) {
    if (!chosen || disabled) {
      return;
    }
    const name = chosen.name.toLowerCase();
    if (!DOCUMENT_TYPES.some((type) => name.endsWith(type))) {
      setRefusal(t("wrongType", { name: chosen.name }));
    } else if (chosen.size > MAX_SIZE) {
      setRefusal(t("fileTooLarge", { name: chosen.name }));
    } else {
      setRefusal(null);
      onFile(chosen);
    }
  }

  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };

  return (
    <>
      <label
        className={classes.zone}
        data-over={isOver || undefined}
        data-filled={file !== null || undefined}
        data-disabled={disabled || undefined}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          className={classes.input}
          accept={DOCUMENT_TYPES.join()}
          disabled={disabled}
          aria-label={t("chooseDocument")}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // Otherwise there would be no event when the same file is chosen again.
            event.currentTarget.value = "";
          }}
        />
        <span className={classes.icon}>
          {file ? <IconFileText size={28} stroke={1.5} /> : <IconUpload size={28} stroke={1.5} />}
        </span>
        <span className={classes.what}>
          <span className={classes.name}>{file ? file.name : t("dropHere")}</span>
          <Text span size="sm" c="dimmed">
            {file
              ? t("fileSize", { size: Math.ceil(file.size / 1024).toLocaleString(locale) })
              : t("documentTypes")}
          </Text>
        </span>
        {file && !disabled && <span className={classes.other}>{t("chooseAnother")}</span>}
      </label>
      {refusal && (
        <Text size="sm" c="var(--app-danger)" mt="xs" role="alert">
          {refusal}
        </Text>
      )}
    </>
  );
}
