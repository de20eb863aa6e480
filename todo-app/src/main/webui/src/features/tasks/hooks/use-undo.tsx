import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useCallback, useRef } from "react";
import { useI18n } from "@/shared/i18n/i18n";

/** Long enough to read, decide and reach the button; the key works later as well. */
const SHOWN_MS = 8000;

interface Words {
  title: string;
  detail: string;
}

/** Offers to take the last changes back: the newest by a button, all of them by key. */
export function useUndo() {
  const { t } = useI18n();
  const past = useRef<(() => void)[]>([]);
  const shown = useRef<string>(undefined);

  const hide = useCallback(() => {
    if (shown.current !== undefined) {
      notifications.hide(shown.current);
    }
  }, []);

  const undoLast = useCallback(() => {
    hide();
    past.current.pop()?.();
  }, [hide]);

  /** The key undoes a change that is still on its way as well, once it has arrived. */
  const offerUndo = useCallback(
    async (saved: Promise<boolean>, words: () => Words, undo: () => void) => {
      const undoSaved = () => {
        void saved.then((done) => {
          if (done) {
            undo();
          }
        });
      };
      past.current.push(undoSaved);
      if (!(await saved)) {
        past.current = past.current.filter((other) => other !== undoSaved);
        return;
      }
      if (!past.current.includes(undoSaved)) {
        return;
      }
      hide();
      const { title, detail } = words();
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
    [t, hide, undoLast],
  );

  return { offerUndo, undoLast };
}
