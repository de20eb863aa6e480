import { Anchor, Loader, Text } from "@mantine/core";
import { FailureNotice } from "@/shared/api/failure-notice";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { linkTo } from "@/shared/layout/view-routing";
import { RequirementSection } from "@/shared/requirements/requirement-section";
import { useStore } from "@/shared/state/persisted-store";
import { draft, MAX_LENGTH } from "@/shared/text/draft";
import { showInEditor } from "../place-to-show";
import { useReport } from "../use-report";
import { CheckFailure } from "./check-failure";
import classes from "./set-page.module.css";

/** The requirements of the text as a set: their scores, and the faults between them. */
export default function SetPage() {
  const { t, locale } = useI18n();
  const { text } = useStore(draft);
  const isEmpty = text.trim() === "";
  const isTooLong = text.length > MAX_LENGTH;
  return (
    <PageLayout>
      {isEmpty || isTooLong ? (
        <section className={`app-card ${classes.message}`}>
          <Text c="dimmed">
            {isEmpty
              ? t("setNeedsText")
              : t("noScore", { most: new Intl.NumberFormat(locale).format(MAX_LENGTH) })}
          </Text>
          <Anchor href={linkTo(isEmpty ? "editor" : "documents")}>
            {t(isEmpty ? "openEditor" : "wholeDocument")}
          </Anchor>
        </section>
      ) : (
        <Requirements text={text} />
      )}
    </PageLayout>
  );
}

function Requirements({ text }: { text: string }) {
  const { t } = useI18n();
  const { report, failure, status, retry } = useReport(text);
  if (report) {
    return <RequirementSection report={report} name="requirements" onShow={showInEditor} />;
  }
  if (failure && status.state === "done") {
    return (
      <section className={`app-card ${classes.message}`}>
        <FailureNotice error={failure} onRetry={retry} />
      </section>
    );
  }
  const { state } = status;
  return (
    <section className={`app-card ${classes.message}`}>
      {state === "checking" || state === "done" ? (
        <Text c="dimmed" role="status" className={classes.waiting}>
          <Loader size={16} aria-hidden />{" "}
          {t("checking", {
            percent: state === "done" ? 100 : Math.floor((100 * status.done) / status.total),
          })}
        </Text>
      ) : (
        <CheckFailure status={status} onRetry={retry} />
      )}
    </section>
  );
}
