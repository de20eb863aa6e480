import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Translate } from "@/shared/i18n/i18n";

const SHOWN_MS = 8_000;

interface Options {
  /** Takes back what the message reports. */
  undo?: () => void;
  isFailure?: boolean;
}

let shown: string | undefined;

/** Says what has happened, in place of the toast before. */
export function showToast(t: Translate, message: string, { undo, isFailure }: Options = {}) {
  hideToast();
  shown = notifications.show({
    autoClose: SHOWN_MS,
    color: isFailure ? "red" : "iris",
    closeButtonProps: { "aria-label": t("close") },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="light"
            flex="none"
            onClick={() => {
              hideToast();
              undo();
            }}
          >
            {t("takeBack")}
          </Button>
        )}
      </Group>
    ),
  });
}

/** An action of a toast must not outlive the view that it belongs to. */
export function hideToast() {
  if (shown !== undefined) {
    notifications.hide(shown);
    shown = undefined;
  }
}
