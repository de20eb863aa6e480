import { Loader, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { languageName } from "@/shared/text/languages";
import type { CheckStatus } from "../check-queue";
import classes from "./editor-footer.module.css";
import { useLoadingLanguage } from "./use-loading-language";

export function EditorFooter({ status, length }: { status: CheckStatus; length: number }) {
  const { t, locale } = useI18n();
  return (
    <div className={classes.footer}>
      <Text size="sm" c="dimmed">
        {t("textLength", { count: new Intl.NumberFormat(locale).format(length) })}
      </Text>
      {length > 0 && <State status={status} />}
    </div>
  );
}

function State({ status }: { status: CheckStatus }) {
  const { t, language } = useI18n();
  const loading = useLoadingLanguage(status.state === "checking" && status.done === 0);
  if (status.state === "checking") {
    const percent = Math.floor((100 * status.done) / status.total);
    return (
      <Text size="sm" c="dimmed" className={classes.state} role={loading ? "status" : undefined}>
        <Loader size={14} aria-hidden />{" "}
        {loading ? (
          <>
            {t("loadingLanguage", { language: languageName(loading.tag, language) })}
            <span aria-hidden>{loading.seconds} s</span>
          </>
        ) : (
          t("checking", { percent })
        )}
      </Text>
    );
  }
  return status.state === "done" ? (
    <Text size="sm" c="dimmed" className={classes.state}>
      <IconCheck size={16} aria-hidden /> {t("checked")}
    </Text>
  ) : null;
}
