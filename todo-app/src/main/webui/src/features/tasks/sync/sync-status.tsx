import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { useSync } from "./sync-context";
import classes from "./sync-status.module.css";

interface Props {
  /** Why the last attempt to send changes failed; undefined if it did not. */
  failure: Error | undefined;
  /** Number of changes that the server does not know. */
  waiting: number;
}

/** Says that changes wait for a connection. They are kept, and sent when it is back. */
export function SyncStatus({ failure, waiting }: Props) {
  const { t } = useI18n();
  const sync = useSync();
  if (!failure || waiting === 0) {
    return null;
  }
  return (
    <div className={classes.status} role="status">
      <IconCloudOff size={18} stroke={1.75} aria-hidden />
      <span>
        <strong>{t("waitingCount", { count: waiting })}</strong> {errorMessage(failure, t)}
      </span>
      <Button size="xs" radius="lg" variant="default" onClick={() => void sync.run()}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
