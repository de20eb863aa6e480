import { CloseButton } from "@mantine/core";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./dialog.module.css";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Modal dialog, open while it is rendered. The browser traps the focus and restores it on close. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useI18n();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The content covers the whole dialog, so a click on the dialog element hits the backdrop.
        if (event.target === ref.current) {
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
