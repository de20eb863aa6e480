import { Button, Group } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { flushSync } from "react-dom";
import { download } from "@/shared/download";
import { useI18n } from "@/shared/i18n/i18n";
import { reportAsCsv, reportAsJson, type RequirementReport } from "./report-file";

interface Props {
  report: RequirementReport;
  /** Name of the files, without an extension. */
  name: string;
  /** Undefined where it is printed with something else. */
  onPrint?: (isPrinted: boolean) => void;
}

/** Prints a report and saves it as a file. */
export function ReportActions({ report, name, onPrint }: Props) {
  const { t } = useI18n();
  const files = [
    { label: t("saveCsv"), make: reportAsCsv, extension: "csv" },
    { label: t("saveJson"), make: reportAsJson, extension: "json" },
  ];
  return (
    <Group gap="xs" className="app-unprinted">
      {onPrint && (
        <Button
          size="xs"
          radius="lg"
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => {
            // All is printed, and not only what is on the screen.
            flushSync(() => {
              onPrint(true);
            });
            window.print();
            onPrint(false);
          }}
        >
          {t("printReport")}
        </Button>
      )}
      {files.map(({ label, make, extension }) => (
        <Button
          key={extension}
          size="xs"
          radius="lg"
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            download(make(report), `${name}.${extension}`);
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
