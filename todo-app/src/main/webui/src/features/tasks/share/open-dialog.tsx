import { errorMessage } from "@/shared/api/error-message";
import { ConfirmDialog } from "@/shared/dialog/confirm-dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { visit } from "../account/arrival";
import { useSync } from "../sync/sync-context";

interface Props {
  /** What follows in the link. */
  offer: string;
  onClose: () => void;
}

/**
 * Asks before it opens the list of a link: whoever sent it would read what the user writes there.
 */
export default function OpenDialog({ offer, onClose }: Props) {
  const { t } = useI18n();
  const sync = useSync();

  async function open() {
    onClose();
    try {
      await sync.run();
      if (sync.outbox.snapshot().length > 0) {
        showError(t("notOpened"), t("changesWouldBeLost"), t("dismiss"));
        return;
      }
      await visit(offer);
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
      onConfirm={() => void open()}
      onCancel={onClose}
    />
  );
}
