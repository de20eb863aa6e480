import { Button, CloseButton, FileButton, NativeSelect, Text } from "@mantine/core";
import { useRef } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import type { TranslationOptions } from "../process-document";
import classes from "./documents-page.module.css";

interface Props {
  options: TranslationOptions;
  onChange: (options: TranslationOptions) => void;
}

const outputs = {
  document: "outputDocument",
  sidebyside: "outputSideBySide",
  xliff: "outputXliff",
} as const;

/** What the translation becomes, and the memory it begins with. */
export function TranslationChoice({ options, onChange }: Props) {
  const { t } = useI18n();
  const resetChoice = useRef<() => void>(null);
  const { output, memory } = options;
  return (
    <>
      <NativeSelect
        aria-label={t("translationResult")}
        radius="lg"
        data={Object.entries(outputs).map(([value, label]) => ({ value, label: t(label) }))}
        value={output}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...options, output: value as TranslationOptions["output"] });
        }}
      />
      {memory ? (
        <span className={classes.memory}>
          <Text span size="sm">
            {t("memoryName", { name: memory.name })}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t("removeFile", { name: memory.name })}
            onClick={() => {
              onChange({ ...options, memory: null });
            }}
          />
        </span>
      ) : (
        <FileButton
          resetRef={resetChoice}
          accept=".tmx,.xlf,.xliff"
          onChange={(chosen) => {
            if (chosen) {
              // Otherwise there would be no event when the same file is chosen again.
              resetChoice.current?.();
              onChange({ ...options, memory: chosen });
            }
          }}
        >
          {(props) => (
            <Button {...props} variant="default" radius="lg" title={t("memoryMeaning")}>
              {t("addMemory")}
            </Button>
          )}
        </FileButton>
      )}
    </>
  );
}
