import { notifications } from "@mantine/notifications";
import { endQuiet } from "./quiet";

/** Says what has failed, until the user dismisses it. */
export function showError(title: string, message: string, dismiss: string) {
  endQuiet();
  notifications.show({
    color: "red",
    title,
    message,
    autoClose: false,
    closeButtonProps: { "aria-label": dismiss },
    attributes: { root: { "data-kind": "error" } },
  });
}
