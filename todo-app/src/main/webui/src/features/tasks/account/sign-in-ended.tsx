import { Button } from "@mantine/core";
import { IconLogin2 } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "../sync/sync-status.module.css";
import { isSignInOn } from "./session";
import { useAccount } from "./use-account";

/** @param waiting number of changes that are sent when the user has signed in again */
export function SignInEnded({ waiting }: { waiting: number }) {
  const { t } = useI18n();
  const { signIn, leave } = useAccount();

  return (
    <div className={classes.status} role="alert">
      <IconLogin2 size={18} stroke={1.75} aria-hidden />
      <span>
        <strong>{t("signInEnded")}</strong> {waiting > 0 && t("waitingCount", { count: waiting })}
      </span>
      {isSignInOn() && (
        <Button size="xs" radius="lg" onClick={() => void signIn()}>
          {t("signIn")}
        </Button>
      )}
      <Button
        size="xs"
        radius="lg"
        variant="default"
        onClick={() => void leave({ keepsChanges: waiting > 0 })}
      >
        {t("continueWithout")}
      </Button>
    </div>
  );
}
