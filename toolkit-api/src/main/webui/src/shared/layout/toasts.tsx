import { Notifications } from "@mantine/notifications";

/** The place where toasts appear. It is loaded after the page is drawn. */
export default function Toasts() {
  return <Notifications position="bottom-center" />;
}
