import { Button, Checkbox, Group, NativeSelect, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, dataOf } from "@/shared/api/client";
import { Failure, Waiting } from "@/shared/api/failure";
import { waitOf } from "@/shared/api/use-patience";
import { download } from "@/shared/download";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { languageNames } from "@/shared/text/languages";
import { fileOf } from "../process-document";
import { useDocument } from "../use-document";
import classes from "./documents-page.module.css";
import { DropZone } from "./drop-zone";
import { Report } from "./report";
import { stageNames } from "./stages";

export default function DocumentsPage() {
  const { t, language } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [corrects, setCorrects] = useState(true);
  const [examines, setExamines] = useState(true);
  const [target, setTarget] = useState("");
  const { work, progress, start, cancel } = useDocument();
  const pairs = useQuery({
    queryKey: ["pairs"],
    queryFn: ({ signal }) => api().GET("/api/v1/translations/pairs", { signal }).then(dataOf),
  });
  const targets = (pairs.data?.providers ?? [])
    .filter(({ available }) => available)
    .flatMap((provider) => Object.values(provider.pairs).flat());
  const operations = [
    ...(corrects ? ["correct"] : []),
    ...(examines ? ["vocabulary"] : []),
    ...(target ? [`translate:${target}`] : []),
  ];
  const wait = waitOf(work);
  const finished = work.data;

  return (
    <PageLayout>
      <section className={`app-card app-unprinted ${classes.card}`} aria-label={t("viewDocuments")}>
        <DropZone
          file={file}
          disabled={work.isPending}
          onFile={(chosen) => {
            work.reset();
            setFile(chosen);
          }}
        />
        <div className={classes.options}>
          <Checkbox
            label={t("doCorrect")}
            checked={corrects}
            onChange={(event) => {
              setCorrects(event.currentTarget.checked);
            }}
          />
          <Checkbox
            label={t("doExamine")}
            checked={examines}
            onChange={(event) => {
              setExamines(event.currentTarget.checked);
            }}
          />
          <NativeSelect
            aria-label={t("doTranslate")}
            radius="lg"
            data={[
              { value: "", label: t("dontTranslate") },
              ...languageNames([...new Set(targets)].sort(), language).map(({ value, label }) => ({
                value,
                label: t("translateTo", { language: label }),
              })),
            ]}
            value={target}
            onChange={(event) => {
              setTarget(event.currentTarget.value);
            }}
          />
          <Button
            className={classes.start}
            radius="lg"
            disabled={!file || operations.length === 0}
            loading={work.isPending}
            onClick={() => {
              if (file) {
                start({ file, operations });
              }
            }}
          >
            {t("improve")}
          </Button>
        </div>
        {work.isPending && (
          <Group mt="lg" gap="md" wrap="nowrap">
            <div className={classes.progress}>
              <Text size="sm" mb={6} role="status">
                {progress
                  ? t(stageNames[progress.operation] ?? "stageWork", {
                      done: progress.done,
                      total: progress.total,
                    })
                  : t("sending")}
              </Text>
              <Progress
                value={progress?.total ? (100 * progress.done) / progress.total : 0}
                animated
                aria-label={t("progress")}
              />
            </div>
            <Button radius="lg" variant="default" onClick={cancel}>
              {t("cancel")}
            </Button>
          </Group>
        )}
        {wait && (
          <div className={classes.notice}>
            <Waiting {...wait} key={wait.key} />
          </div>
        )}
        {work.error && (
          <div className={classes.notice}>
            <Failure
              error={work.error}
              onRetry={() => {
                if (file) {
                  start({ file, operations });
                }
              }}
            />
          </div>
        )}
        {finished && (
          <Group mt="lg" gap="sm">
            <Button
              radius="lg"
              onClick={() => {
                download(fileOf(finished), finished.fileName);
              }}
            >
              {t("download", { name: finished.fileName })}
            </Button>
            <Button
              radius="lg"
              variant="default"
              onClick={() => {
                window.print();
              }}
            >
              {t("printReport")}
            </Button>
          </Group>
        )}
      </section>
      {finished && <Report name={finished.fileName} report={finished.report} />}
    </PageLayout>
  );
}
