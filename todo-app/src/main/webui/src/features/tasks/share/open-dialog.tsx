import { useState } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { ConfirmDialog } from "@/shared/dialog/confirm-dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { takeOffer, visit } from "../account/arrival";
import { useSync } from "../sync/sync-context";

/**
 * Asks before it opens the list of a link: whoever sent it would read what the user writes there.
 */
export function OpenDialog() {
  const { t } = useI18n();
  const sync = useSync();
  const [key, setKey] = useState(takeOffer);
  if (key === undefined) {
    return null;
  }

  async function open(offered: string) {
    setKey(undefined);
    try {
      await sync.run();
      if (sync.outbox.snapshot().length > 0) {
        showError(t("notOpened"), t("changesWouldBeLost"), t("dismiss"));
        return;
      }
      await visit(offered);
    } catch (error) {
      showError(t("notOpened"), errorMessage(error as Error, t), t("dismiss"));
    }
  }

  return (
    <ConfirmDialog
      title={t("openTitle")}
      text={t("openText")}
      confirm={t("open")}
      cancel={t("cancel")}
      isSafe
      onConfirm={() => void open(key)}
      onCancel={() => {
        setKey(undefined);
      }}
    />
  );
}
