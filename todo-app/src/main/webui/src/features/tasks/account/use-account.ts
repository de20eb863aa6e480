import { useQuery } from "@tanstack/react-query";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { useSync } from "../sync/sync-context";
import { forgetList } from "../api/saved-list";
import { forgetEverything, tellOtherTabs } from "./arrival";
import { endSession, isGuest, isSignInOn, sessionQuery } from "./session";

export function useAccount() {
  const { t } = useI18n();
  const sync = useSync();
  const { data: session, error } = useQuery(sessionQuery());

  /** What waits for a connection is sent to the demo first, and moves with it. */
  async function signIn() {
    await sync.run();
    location.assign("/account/sign-in");
  }

  const notLeft = session?.access ? "notLeft" : "notSignedOut";

  async function signOut() {
    await sync.run();
    if (sync.outbox.snapshot().length > 0) {
      showError(t(notLeft), t("changesWouldBeLost"), t("dismiss"));
    } else {
      await leave();
    }
  }

  /** Leaves the list, and nothing of it in this browser but, on request, changes that wait. */
  async function leave({ keepsChanges = false } = {}) {
    try {
      const next = await endSession();
      await (keepsChanges ? forgetList() : forgetEverything());
      tellOtherTabs();
      location.assign(next);
    } catch (failure) {
      showError(t(notLeft), errorMessage(failure as Error, t), t("dismiss"));
    }
  }

  return { isOn: isSignInOn() || isGuest(), session, error, signIn, signOut, leave };
}
