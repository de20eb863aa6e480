import { useQuery } from "@tanstack/react-query";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { useSync } from "../sync/sync-context";
import { forgetList } from "../api/saved-list";
import { forgetEverything, tellOtherTabs } from "./arrival";
import { endSession, isSignInOn, sessionQuery } from "./session";

export function useAccount() {
  const { t } = useI18n();
  const sync = useSync();
  const { data: session, error } = useQuery(sessionQuery());

  /** What waits for a connection is sent to the demo first, and moves with it. */
  async function signIn() {
    await sync.run();
    location.assign("/account/sign-in");
  }

  async function signOut() {
    try {
      await sync.run();
      if (sync.outbox.snapshot().length > 0) {
        showError(t("notSignedOut"), t("changesWouldBeLost"), t("dismiss"));
        return;
      }
      await leave();
    } catch (error) {
      showError(t("notSignedOut"), errorMessage(error as Error, t), t("dismiss"));
    }
  }

  return { isOn: isSignInOn(), session, error, signIn, signOut, leave };
}

/**
 * Signs out, and leaves nothing of the account in this browser, but for changes that would be lost.
 */
async function leave({ keepsChanges = false } = {}) {
  const next = await endSession();
  await (keepsChanges ? forgetList() : forgetEverything());
  tellOtherTabs();
  location.assign(next);
}
