import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCloudOff } from "@tabler/icons-react";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import classes from "./load-error.module.css";

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
  const title =
    lastUpdated === undefined
      ? t("loadFailed")
      : t("refreshFailed", { time: dates.recentTime(new Date(lastUpdated)) });
  return (
    <Alert
      variant="default"
      classNames={{ root: classes.error, icon: classes.icon }}
      data-stale={lastUpdated !== undefined || undefined}
      title={title}
      icon={lastUpdated === undefined ? <IconAlertTriangle /> : <IconCloudOff />}
      mb="md"
      radius="lg"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 12rem">
          {errorMessage(error, t)}
        </Text>
        <Button
          flex="none"
          size="xs"
          radius="lg"
          variant="default"
          loading={isRetrying}
          onClick={onRetry}
        >
          {t("tryAgain")}
        </Button>
      </Group>
    </Alert>
  );
}
