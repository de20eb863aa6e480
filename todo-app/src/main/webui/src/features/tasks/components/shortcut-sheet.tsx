import "@mantine/core/styles/Kbd.css";

import { Kbd } from "@mantine/core";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./shortcut-sheet.module.css";

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const shortcuts: [keys: string[], meaning: string][] = [
    [["n"], t("shortcutNew")],
    [["j"], t("shortcutNext")],
    [["k"], t("shortcutPrevious")],
    [["x"], t("shortcutComplete")],
    [[t("keyEnter")], t("shortcutOpen")],
    [["e"], t("shortcutEdit")],
    [[t("keyControl"), t("keyEnter")], t("shortcutSave")],
    [[t("keyDelete")], t("shortcutDelete")],
    [["z"], t("shortcutUndo")],
    [["Esc"], t("shortcutEscape")],
    [["/"], t("shortcutSearch")],
    [[t("keySpace"), "↑", "↓"], t("shortcutDrag")],
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
