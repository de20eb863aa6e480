import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useCallback, useRef } from "react";
import { useI18n } from "@/shared/i18n/i18n";

/** Long enough to read, decide and reach the button; the key works later as well. */
const SHOWN_MS = 8000;

/** Offers to take the last changes back: the newest by a button, all of them by key. */
export function useUndo() {
  const { t } = useI18n();
  const past = useRef<(() => void)[]>([]);
  const shown = useRef<string>(undefined);

  const undoLast = useCallback(() => {
    if (shown.current !== undefined) {
      notifications.hide(shown.current);
    }
    past.current.pop()?.();
  }, []);

  const offerUndo = useCallback(
    (title: string, detail: string, undo: () => void) => {
      past.current.push(undo);
      if (shown.current !== undefined) {
        notifications.hide(shown.current);
      }
      shown.current = notifications.show({
        autoClose: SHOWN_MS,
        closeButtonProps: { "aria-label": t("dismiss") },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm" fw={560}>
                {title}
              </Text>
              <Text size="sm" c="dimmed" lineClamp={1}>
                {detail}
              </Text>
            </div>
            <Button size="compact-sm" variant="light" onClick={undoLast} flex="none">
              {t("undo")}
            </Button>
          </Group>
        ),
      });
    },
    [t, undoLast],
  );

  return { offerUndo, undoLast };
}
