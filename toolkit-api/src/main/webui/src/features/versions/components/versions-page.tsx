import { Button, NativeSelect, Text, UnstyledButton } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { CORRECTED, languageOptions } from "@/shared/text/languages";
import type { VersionInput, VersionsWork } from "../use-versions";
import { ChangeItem, changeLabels } from "./change-item";
import { VersionPane } from "./version-pane";
import classes from "./versions-page.module.css";

const kinds = ["meaning-moved", "added", "removed", "reworded"] as const;

/** Two versions of a specification, and how its requirements changed. */
export default function VersionsPage({ work }: { work: VersionsWork }) {
  const { t, language: pageLanguage } = useI18n();
  const { before, after, setBefore, setAfter, language, setLanguage, comparison } = work;
  const wait = retryState(comparison);
  const compare = () => {
    comparison.mutate();
  };
  return (
    <PageLayout>
      <section className={`app-card app-unprinted ${classes.card}`} aria-label={t("viewVersions")}>
        <div className={classes.panes}>
          <VersionPane label={t("versionBefore")} version={before} onChange={setBefore} />
          <VersionPane label={t("versionAfter")} version={after} onChange={setAfter} />
        </div>
        <div className={classes.toolbar}>
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
          <Button
            radius="lg"
            disabled={isEmpty(before) || isEmpty(after)}
            loading={comparison.isPending}
            onClick={compare}
          >
            {t("compareVersions")}
          </Button>
        </div>
        {wait && (
          <div className={classes.notice}>
            <RetryNotice {...wait} key={wait.key} />
          </div>
        )}
        {comparison.error && (
          <div className={classes.notice}>
            <FailureNotice error={comparison.error} onRetry={compare} />
          </div>
        )}
      </section>
      {comparison.data ? (
        <Changes comparison={comparison.data} />
      ) : (
        <Text c="dimmed" ta="center" mt="xl" className="app-unprinted">
          {t("versionsIntro")}
        </Text>
      )}
    </PageLayout>
  );
}

function isEmpty({ text, file }: VersionInput): boolean {
  return !file && text.trim() === "";
}

function Changes({ comparison }: { comparison: Schemas["Comparison"] }) {
  const { t, locale } = useI18n();
  const [shown, setShown] = useState<Schemas["Kind1"] | null>(null);
  const { changes, unchanged } = comparison;
  const sorted = kinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
  const listed = sorted.filter(({ kind }) => shown === null || kind === shown);
  return (
    <section className={`app-card ${classes.report}`} aria-label={t("report")}>
      <div className={classes.chips} role="group" aria-label={t("filter")}>
        {kinds.map((kind) => {
          const count = changes.filter((change) => change.kind === kind).length;
          return (
            <UnstyledButton
              key={kind}
              className={classes.chip}
              aria-pressed={shown === kind}
              disabled={count === 0}
              onClick={() => {
                setShown(shown === kind ? null : kind);
              }}
            >
              {t(changeLabels[kind])} <b>{count.toLocaleString(locale)}</b>
            </UnstyledButton>
          );
        })}
        <span className={classes.quiet} role="status">
          {t("unchangedCount", { count: unchanged })}
        </span>
        <Button
          className="app-unprinted"
          size="xs"
          radius="lg"
          variant="default"
          ml="auto"
          leftSection={<IconPrinter size={16} />}
          onClick={() => {
            window.print();
          }}
        >
          {t("printReport")}
        </Button>
      </div>
      {changes.length === 0 && <p>{t("noRequirementChanged")}</p>}
      <ul className={classes.changes}>
        {listed.map((change, index) => (
          <ChangeItem key={index} change={change} />
        ))}
      </ul>
    </section>
  );
}
