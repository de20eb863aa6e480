import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCloudOff } from "@tabler/icons-react";
import { reasonOf } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import { useDates } from "@/shared/i18n/use-dates";

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
      color={listOf === undefined ? "red" : "yellow"}
      title={title}
      icon={listOf === undefined ? <IconAlertTriangle /> : <IconCloudOff />}
      mb="md"
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      radius="lg"
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{reasonOf(error, t)}</Text>
        <Button flex="none" size="xs" variant="default" loading={retrying} onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      </Group>
    </Alert>
  );
}
