import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { useSync } from "../sync/sync-context";
import { NoteButton, noteClasses } from "../sync/sync-note";
import { forgetDraft, savedDraft } from "./drafts";

/** Offers the text of an editor again that was closed before it was saved. */
export function DraftNote({ id, onContinue }: { id: string; onContinue: () => void }) {
  const { t } = useI18n();
  const sync = useSync();
  const key = sync.outbox.serverId(id) ?? id;
  const [hasDraft, setDraft] = useState(() => savedDraft(key) !== undefined);
  if (!hasDraft) {
    return null;
  }
  return (
    <div className={noteClasses.note} data-state="waiting">
      <IconPencil size={14} stroke={1.75} aria-hidden />
      <span>{t("draftKept")}</span>
      <NoteButton label={t("keepEditing")} onClick={onContinue} />
      <NoteButton
        label={t("discard")}
        onClick={() => {
          forgetDraft(key);
          setDraft(false);
        }}
      />
    </div>
  );
}
