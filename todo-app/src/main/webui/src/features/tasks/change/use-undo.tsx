import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useCallback, useRef } from "react";
import { useI18n } from "@/shared/i18n/i18n";

/** The shortcut still works when the notification has disappeared. */
const NOTIFICATION_MS = 8000;

interface Message {
  title: string;
  detail: string;
}

/** The notification has a button that undoes the latest change; the shortcut undoes all changes one by one. */
export function useUndo() {
  const { t } = useI18n();
  const undoStack = useRef<(() => void)[]>([]);
  const notificationId = useRef<string>(undefined);

  const hide = useCallback(() => {
    if (notificationId.current !== undefined) {
      notifications.hide(notificationId.current);
    }
  }, []);

  const undoLast = useCallback(() => {
    hide();
    undoStack.current.pop()?.();
  }, [hide]);

  /** If the user undoes a change that is still being saved, the undo waits until it is saved. */
  const offerUndo = useCallback(
    async (saved: Promise<boolean>, message: () => Message, undo: () => void) => {
      const undoWhenSaved = () => {
        void saved.then((isSaved) => {
          if (isSaved) {
            undo();
          }
        });
      };
      undoStack.current.push(undoWhenSaved);
      if (!(await saved)) {
        undoStack.current = undoStack.current.filter((other) => other !== undoWhenSaved);
        return;
      }
      if (!undoStack.current.includes(undoWhenSaved)) {
        return;
      }
      hide();
      const { title, detail } = message();
      notificationId.current = notifications.show({
        autoClose: NOTIFICATION_MS,
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
    [t, hide, undoLast],
  );

  return { offerUndo, undoLast };
}
