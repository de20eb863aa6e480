import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCloudOff } from "@tabler/icons-react";
import { reasonOf } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import { useDates } from "@/shared/i18n/use-dates";
import classes from "./load-error.module.css";

interface Props {
  error: Error;
  /** When the list that is shown was the server's, in milliseconds; without it none is shown. */
  listOf: number | undefined;
  retrying: boolean;
  onRetry: () => void;
}

export function LoadError({ error, listOf, retrying, onRetry }: Props) {
  const { t } = useI18n();
  const dates = useDates();
  const title =
    listOf === undefined
      ? t("loadFailed")
      : t("refreshFailed", { time: dates.moment(new Date(listOf)) });
  return (
    <Alert
      variant="default"
      classNames={{ root: classes.error, icon: classes.icon }}
      data-stale={listOf !== undefined || undefined}
      title={title}
      icon={listOf === undefined ? <IconAlertTriangle /> : <IconCloudOff />}
      mb="md"
      radius="lg"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" flex="1 1 12rem">
          {reasonOf(error, t)}
        </Text>
        <Button
          flex="none"
          size="xs"
          radius="lg"
          variant="light"
          loading={retrying}
          onClick={onRetry}
        >
          {t("tryAgain")}
        </Button>
      </Group>
    </Alert>
  );
}
