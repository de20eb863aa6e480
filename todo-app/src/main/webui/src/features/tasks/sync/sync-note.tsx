import { IconAlertTriangle, IconCloudUp } from "@tabler/icons-react";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { lazyView } from "@/shared/layout/lazy-view";
import type { Operation, SyncState } from "./operation";
import { useSync } from "./sync-context";
import classes from "./sync-note.module.css";

export { classes as noteClasses };

const ConflictDialog = lazyView(() => import("./conflict-dialog"));

/** Says in the row of a task that its changes are not saved, and what the user can do. */
export function SyncNote({ state }: { state: SyncState }) {
  const { t } = useI18n();
  const sync = useSync();

  switch (state.kind) {
    case "saving":
    case "waiting":
      return (
        <p className={classes.note} data-state={state.kind}>
          <IconCloudUp size={14} stroke={1.75} aria-hidden />
          {t(state.kind)}
        </p>
      );
    case "refused": {
      const { status, message, kind } = state.error;
      const { operation } = state;
      return (
        <div className={classes.note} data-state="problem" role="alert">
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          <span>
            {t("notSaved")} {errorMessage(new ApiError(status, message, kind), t)}
          </span>
          <NoteButton label={t("tryAgain")} onClick={() => void sync.tryAgain(operation)} />
          <NoteButton label={t("discard")} onClick={() => void sync.discard(operation)} />
        </div>
      );
    }
    case "conflict":
      return <ConflictNote operation={state.operation} />;
  }
}

function ConflictNote({ operation }: { operation: Operation }) {
  const { t } = useI18n();
  // Opens by itself, but not in the middle of a word.
  const [isOpen, setOpen] = useState(() => !isBusy());
  return (
    <div className={classes.note} data-state="problem" role="alert">
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      <span>{t("conflict")}</span>
      <NoteButton
        label={t("compare")}
        onClick={() => {
          setOpen(true);
        }}
      />
      {isOpen && (
        <ConflictDialog
          operation={operation}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function isBusy(): boolean {
  const isTyping = document.activeElement?.matches("input:not([type=checkbox]), textarea");
  return (isTyping ?? false) || document.querySelector("dialog[open]") !== null;
}

export function NoteButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.button} onClick={onClick}>
      {label}
    </button>
  );
}
