import "@mantine/core/styles/Notification.css";
import "@mantine/notifications/styles.css";
import "./toasts.css";

import { Notifications } from "@mantine/notifications";

/** The place of all toasts. Loaded when the page is shown: none comes earlier. */
export default function Toasts() {
  return <Notifications position="bottom-center" />;
}
