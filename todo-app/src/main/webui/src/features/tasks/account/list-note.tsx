import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { followOtherTabs, takeFailure } from "./arrival";
import { useAccount } from "./use-account";
import classes from "./list-note.module.css";

/** Whether the tasks are kept, and what the user can do if they are not. */
export function ListNote({ hasTasks }: { hasTasks: boolean }) {
  const { t } = useI18n();
  const { isOn, session, signIn } = useAccount();

  useEffect(() => {
    if (isOn) {
      followOtherTabs();
    }
  }, [isOn]);

  useEffect(() => {
    const failure = takeFailure();
    if (failure) {
      showError(
        t("notSignedIn"),
        t(failure === "failed" ? "signInFailed" : "signInUnavailable"),
        t("dismiss"),
      );
    }
  }, [t]);

  if (!isOn) {
    return hasTasks && <p className={classes.note}>{t("expiry")}</p>;
  }
  // The list of somebody else; see GuestNote.
  if (!session || session.access) {
    return null;
  }
  if (session.signedIn) {
    return (
      <p className={classes.note}>
        {session.name ? t("keptFor", { name: session.name }) : t("kept")}
      </p>
    );
  }
  return (
    <div className={classes.note}>
      <p>{t("expiryOrSignIn")}</p>
      <Button size="xs" radius="lg" variant="light" onClick={() => void signIn()}>
        {t("signIn")}
      </Button>
    </div>
  );
}
