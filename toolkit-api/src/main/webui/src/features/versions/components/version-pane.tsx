import { Button, CloseButton, FileButton } from "@mantine/core";
import { IconFileText, IconUpload } from "@tabler/icons-react";
import { useRef } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { DOCUMENT_TYPES } from "@/shared/text/document-types";
import type { VersionInput } from "../use-versions";
import classes from "./versions-page.module.css";

interface Props {
  label: string;
  version: VersionInput;
  onChange: (version: VersionInput) => void;
}

/** One version: a text to paste, or a document. */
export function VersionPane({ label, version, onChange }: Props) {
  const { t } = useI18n();
  const resetChoice = useRef<() => void>(null);
  const { text, file } = version;
  return (
    <div className={classes.pane} role="group" aria-label={label}>
      <div className={classes.paneHead}>
        <h2>{label}</h2>
        <FileButton
          resetRef={resetChoice}
          accept={DOCUMENT_TYPES.join()}
          onChange={(chosen) => {
            if (chosen) {
              // Otherwise there would be no event when the same file is chosen again.
              resetChoice.current?.();
              onChange({ text, file: chosen });
            }
          }}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="light"
              radius="lg"
              leftSection={<IconUpload size={14} />}
            >
              {t("chooseDocument")}
            </Button>
          )}
        </FileButton>
      </div>
      {file ? (
        <div className={classes.file}>
          <IconFileText size={20} stroke={1.5} aria-hidden />
          <b>{file.name}</b>
          <CloseButton
            aria-label={t("removeFile", { name: file.name })}
            onClick={() => {
              onChange({ text, file: null });
            }}
          />
        </div>
      ) : (
        <textarea
          className={classes.text}
          aria-label={label}
          placeholder={t("pasteVersion")}
          lang=""
          spellCheck={false}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            onChange({ text: value, file: null });
          }}
        />
      )}
    </div>
  );
}
