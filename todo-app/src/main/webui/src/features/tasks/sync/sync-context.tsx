import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { Synchronizer } from "./synchronizer";

const SyncContext = createContext<Synchronizer | null>(null);

export function useSync(): Synchronizer {
  const sync = use(SyncContext);
  if (!sync) {
    throw new Error("useSync must be used inside a SyncProvider");
  }
  return sync;
}

export function SyncProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const { t } = useI18n();
  const [sync] = useState(() => new Synchronizer(queryClient));

  useEffect(() => {
    sync.reportDropped((change, error) => {
      showError(
        t(change.kind === "move" ? "notMoved" : "notDeleted"),
        errorMessage(error, t),
        t("dismiss"),
      );
    });
  }, [sync, t]);

  useEffect(() => {
    sync.open();
    const tryAgain = () => {
      if (document.visibilityState === "visible") {
        void sync.run();
      }
    };
    window.addEventListener("online", tryAgain);
    document.addEventListener("visibilitychange", tryAgain);
    return () => {
      window.removeEventListener("online", tryAgain);
      document.removeEventListener("visibilitychange", tryAgain);
      sync.close();
    };
  }, [sync]);

  return <SyncContext value={sync}>{children}</SyncContext>;
}
