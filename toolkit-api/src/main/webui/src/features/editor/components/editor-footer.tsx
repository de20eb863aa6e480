import { Loader, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { CheckStatus } from "../check-queue";
import classes from "./editor-footer.module.css";

export function EditorFooter({ status, length }: { status: CheckStatus; length: number }) {
  const { t, locale } = useI18n();
  const number = new Intl.NumberFormat(locale);
  const tooLong = length > MAX_LENGTH;
  return (
    <div className={classes.footer}>
      <Text
        size="sm"
        c={tooLong ? "var(--app-danger)" : "dimmed"}
        role={tooLong ? "alert" : undefined}
      >
        {tooLong
          ? t("textTooLong", { length: number.format(length), most: number.format(MAX_LENGTH) })
          : t("textLength", { length: number.format(length), most: number.format(MAX_LENGTH) })}
      </Text>
      {!tooLong && length > 0 && <State status={status} />}
    </div>
  );
}

function State({ status }: { status: CheckStatus }) {
  const { t } = useI18n();
  if (status.state === "checking") {
    const percent = Math.floor((100 * status.done) / status.total);
    return (
      <Text size="sm" c="dimmed" className={classes.state}>
        <Loader size={14} aria-hidden /> {t("checking", { percent })}
      </Text>
    );
  }
  return status.state === "done" ? (
    <Text size="sm" c="dimmed" className={classes.state}>
      <IconCheck size={16} aria-hidden /> {t("checked")}
    </Text>
  ) : null;
}
