import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { useAccount } from "../account/use-account";
import classes from "./guest-note.module.css";

/** Says above a list that somebody has shared what a guest may do, and how to leave it. */
export function GuestNote() {
  const { t } = useI18n();
  const { session, signOut } = useAccount();
  if (!session?.access) {
    return null;
  }
  return (
    <div className={classes.note}>
      <IconUsers size={20} stroke={1.75} aria-hidden />
      <p>{t(session.access === "read" ? "guestReads" : "guestWrites")}</p>
      <Button size="xs" radius="lg" variant="light" onClick={() => void signOut()}>
        {t("leaveList")}
      </Button>
    </div>
  );
}
