import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCloudOff } from "@tabler/icons-react";
import { ApiError } from "@/shared/api/api-error";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import { useAccount } from "../account/use-account";
import classes from "./load-error.module.css";

const BUTTON = { flex: "none", size: "xs", radius: "lg", variant: "default" } as const;

interface Props {
  error: Error;
  /** When the visible list was loaded, in milliseconds since 1970; undefined if no list is visible. */
  lastUpdated: number | undefined;
  isRetrying: boolean;
  onRetry: () => void;
}

export function LoadError({ error, lastUpdated, isRetrying, onRetry }: Props) {
  const { t } = useI18n();
  const dates = useDateFormats();
  const { leave } = useAccount();
  const title =
    lastUpdated === undefined
      ? t("loadFailed")
      : t("refreshFailed", { time: dates.recentTime(new Date(lastUpdated)) });
  return (
    <div role="alert" className={classes.error} data-stale={lastUpdated !== undefined || undefined}>
      {lastUpdated === undefined ? (
        <IconAlertTriangle className={classes.icon} aria-hidden />
      ) : (
        <IconCloudOff className={classes.icon} aria-hidden />
      )}
      <div className={classes.words}>
        <strong>{title}</strong>
        <p>{errorMessage(error, t)}</p>
      </div>
      {error instanceof ApiError && error.kind === "link-ended" ? (
        <Button {...BUTTON} onClick={() => void leave()}>
          {t("leaveList")}
        </Button>
      ) : (
        <Button {...BUTTON} loading={isRetrying} onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      )}
    </div>
  );
}
