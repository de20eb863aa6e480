import { Button, Text } from "@mantine/core";
import { IconCircleCheck, IconDownload, IconPrinter } from "@tabler/icons-react";
import { flushSync } from "react-dom";
import { download } from "@/shared/download";
import { useI18n } from "@/shared/i18n/i18n";
import { fileOf } from "../process-document";
import type { DocumentWork } from "../use-document";
import classes from "./documents-page.module.css";

interface Props {
  name: string;
  work: DocumentWork;
  onPrint: (isPrinted: boolean) => void;
}

/** Says that the document is ready, and saves or prints it. */
export function FinishedBar({ name, work: { decided, decisions }, onPrint }: Props) {
  const { t } = useI18n();
  return (
    <div className={classes.finished} role="status">
      <IconCircleCheck className={classes.done} size={28} stroke={1.5} aria-hidden />
      <Text className={classes.result} fw={560}>
        {decisions.size > 0
          ? t("documentDecided", { name: name, count: decisions.size })
          : t("documentDone", { name: name })}
      </Text>
      <Button
        radius="lg"
        leftSection={<IconDownload size={16} />}
        loading={decided.isPending}
        aria-label={t("download", { name: name })}
        onClick={() => {
          decided.mutate(undefined, {
            onSuccess: (made) => {
              if (made) {
                download(fileOf(made), made.fileName);
              }
            },
          });
        }}
      >
        {t("downloadIt")}
      </Button>
      <Button
        radius="lg"
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => {
          // All remarks are printed, and not only those on the screen.
          flushSync(() => {
            onPrint(true);
          });
          window.print();
          onPrint(false);
        }}
      >
        {t("printReport")}
      </Button>
    </div>
  );
}
