import { Button, Checkbox, Group, NativeSelect, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, dataOf } from "@/shared/api/client";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { RequirementSection } from "@/shared/requirements/requirement-section";
import { CORRECTED, languageName, languageOptions } from "@/shared/text/languages";
import type { TranslationOptions } from "../process-document";
import { requirementsOf } from "../requirements-of";
import type { DocumentWork } from "../use-document";
import classes from "./documents-page.module.css";
import { DocumentPreview } from "./document-preview";
import { DocumentReport } from "./document-report";
import { DropZone } from "./drop-zone";
import { FinishedBar } from "./finished-bar";
import { stageLabels } from "./stage-labels";
import { TranslationChoice } from "./translation-choice";

/** Languages that a person may translate into, even if no service does. */
const WITHOUT_PROVIDER = ["de", "en", "es", "fr"];

const NEW_DOCUMENT: TranslationOptions = { output: "document", memory: null, isLocal: false };

export default function DocumentsPage({ work: documents }: { work: DocumentWork }) {
  const { t, language: pageLanguage } = useI18n();
  const { file, work, decided, decisions, decide, progress, choose, start, cancel } = documents;
  const [isPrinted, setPrinted] = useState(false);
  const [language, setLanguage] = useState("auto");
  const [corrects, setCorrects] = useState(true);
  const [examines, setExamines] = useState(true);
  const [target, setTarget] = useState("");
  const [translation, setTranslation] = useState(NEW_DOCUMENT);
  const [changes, setChanges] = useState<"tracked" | "inline">("tracked");
  const pairs = useQuery({
    queryKey: ["pairs"],
    queryFn: ({ signal }) => api().GET("/api/v1/translations/pairs", { signal }).then(dataOf),
  });
  const provided = (pairs.data?.providers ?? [])
    .filter(({ available }) => available)
    .flatMap((provider) => Object.values(provider.pairs).flat());
  const targets = [...new Set([...provided, ...WITHOUT_PROVIDER])].sort();
  const isLocal = !provided.includes(target);
  /** Without a service there is nothing to put into the document. */
  const isUntranslatable =
    target !== "" && isLocal && translation.output !== "xliff" && !translation.memory;
  const operations = [
    ...(corrects ? ["correct"] : []),
    ...(examines ? ["vocabulary"] : []),
    ...(target ? [`translate:${target}`] : []),
  ];
  const isTrackable = target === "" && /\.(docx|odt)$/i.test(file?.name ?? "");
  const improve = () => {
    if (file) {
      start({
        file,
        operations,
        language,
        changes: isTrackable ? changes : undefined,
        translation: target ? { ...translation, isLocal } : undefined,
      });
    }
  };
  // "load:de-DE" names the language.
  const [stage = "", loaded] = progress?.operation.split(":") ?? [];
  const wait = retryState(work);
  const finished = work.data;

  return (
    <PageLayout>
      <section className={`app-card app-unprinted ${classes.card}`} aria-label={t("viewDocuments")}>
        <DropZone file={file} disabled={work.isPending} onFile={choose} />
        <div className={classes.options}>
          <NativeSelect
            aria-label={t("language")}
            radius="lg"
            data={[
              { value: "auto", label: t("detectLanguage") },
              ...languageOptions(CORRECTED, pageLanguage),
            ]}
            value={language}
            onChange={(event) => {
              setLanguage(event.currentTarget.value);
            }}
          />
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
              ...languageOptions(targets, pageLanguage).map(({ value, label }) => ({
                value,
                label: t("translateTo", { language: label }),
              })),
            ]}
            value={target}
            onChange={(event) => {
              setTarget(event.currentTarget.value);
            }}
          />
          {target !== "" && <TranslationChoice options={translation} onChange={setTranslation} />}
          {isTrackable && (
            <NativeSelect
              aria-label={t("trackChanges")}
              radius="lg"
              data={[
                { value: "tracked", label: t("suggestChanges") },
                { value: "inline", label: t("applyDirectly") },
              ]}
              value={changes}
              onChange={(event) => {
                setChanges(event.currentTarget.value === "inline" ? "inline" : "tracked");
              }}
            />
          )}
          <Button
            className={classes.start}
            radius="lg"
            disabled={!file || operations.length === 0 || isUntranslatable}
            loading={work.isPending}
            onClick={improve}
          >
            {t("improve")}
          </Button>
        </div>
        {isUntranslatable && (
          <Text size="sm" c="dimmed" mt="md" role="status">
            {t("noProviderForDocument")}
          </Text>
        )}
        {work.isPending && (
          <Group mt="lg" gap="md" wrap="nowrap">
            <div className={classes.progress}>
              <Text size="sm" mb={6} role="status">
                {progress
                  ? t(stageLabels[stage] ?? "stageWork", {
                      done: progress.done,
                      total: progress.total,
                      language: loaded ? languageName(loaded, pageLanguage) : "",
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
            <RetryNotice {...wait} key={wait.key} />
          </div>
        )}
        {work.error && (
          <div className={classes.notice}>
            <FailureNotice error={work.error} onRetry={improve} />
          </div>
        )}
        {decided.error && (
          <div className={classes.notice}>
            <FailureNotice
              error={decided.error}
              onRetry={() => {
                decided.reset();
              }}
            />
          </div>
        )}
        {finished && <FinishedBar name={finished.fileName} work={documents} onPrint={setPrinted} />}
      </section>
      {finished && !finished.report.translation && (
        <DocumentPreview report={finished.report} decisions={decisions} />
      )}
      {finished?.report.summary && (
        <div className={classes.requirements}>
          <RequirementSection
            report={requirementsOf(finished.report)}
            name={`${finished.fileName}.requirements`}
            isPrinted={isPrinted}
          />
        </div>
      )}
      {finished && (
        <DocumentReport
          name={finished.fileName}
          report={finished.report}
          decisions={decisions}
          isPrinted={isPrinted}
          onDecide={decide}
        />
      )}
    </PageLayout>
  );
}
