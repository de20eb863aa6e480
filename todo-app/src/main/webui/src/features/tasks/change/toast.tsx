import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

const NOTIFICATION_MS = 8000;

/** In pixels: the height of a toast with its distance to the edge. */
const COVERED = 120;

interface Action {
  label: string;
  run: () => void;
}

interface Toast {
  message: string;
  actions: Action[];
  /** The id of the task that has changed: the toast must not cover it. */
  item: string | undefined;
  dismiss: string;
}

let shown: string | undefined;

/** Says what has happened, in place of the toast before. */
export function showToast({ message, actions, item, dismiss }: Toast) {
  hideToast();
  shown = notifications.show({
    position: isLow(item) ? "top-center" : "bottom-center",
    autoClose: NOTIFICATION_MS,
    closeButtonProps: { "aria-label": dismiss },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={560} lineClamp={2} style={{ overflowWrap: "anywhere" }}>
          {message}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {actions.map(({ label, run }) => (
            <Button
              key={label}
              size="compact-sm"
              variant="light"
              flex="none"
              onClick={() => {
                hideToast();
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
    ),
  });
}

export function hideToast() {
  if (shown !== undefined) {
    notifications.hide(shown);
    shown = undefined;
  }
}

function isLow(item: string | undefined): boolean {
  const row = item && document.querySelector(`[data-item="${item}"]`);
  return row ? row.getBoundingClientRect().bottom > window.innerHeight - COVERED : false;
}
