import "@mantine/core/styles/Kbd.css";

import { Kbd } from "@mantine/core";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./shortcut-sheet.module.css";

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  // On Mac keyboards, the Command key replaces Control.
  const control = /mac/i.test(navigator.userAgent) ? "⌘" : t("keyControl");
  const shortcuts: [keys: string[], meaning: string][] = [
    [["F8"], t("shortcutNext")],
    [[t("keyShift"), "F8"], t("shortcutPrevious")],
    [[control, "."], t("shortcutExplain")],
    [["1", "…", "9"], t("shortcutReplace")],
    [["i"], t("shortcutIgnore")],
    [["Esc"], t("shortcutClose")],
    [[control, t("keyEnter")], t("shortcutApplyAll")],
    [[control, "Z"], t("shortcutUndo")],
    [[control, t("keyShift"), t("keyEnter")], t("shortcutRewrite")],
    [["j"], t("shortcutNextChange")],
    [["k"], t("shortcutPreviousChange")],
    [["a"], t("shortcutAccept")],
    [["r"], t("shortcutReject")],
    [["?"], t("shortcutHelp")],
  ];
  return (
    <Dialog title={t("shortcuts")} onClose={onClose}>
      <dl className={classes.sheet}>
        {shortcuts.map(([keys, meaning]) => (
          <div key={meaning} className={classes.shortcut}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
