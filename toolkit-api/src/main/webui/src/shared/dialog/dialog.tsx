import { CloseButton } from "@mantine/core";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./dialog.module.css";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog, open as long as it is rendered; the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The content fills the dialog: only the backdrop is left.
        if (event.target === dialog.current) {
          onClose();
        }
      }}
    >
      <div className={classes.content}>
        <header className={classes.header}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          <CloseButton aria-label={t("close")} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
