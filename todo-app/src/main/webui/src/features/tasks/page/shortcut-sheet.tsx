import "@mantine/core/styles/Kbd.css";

import { Kbd } from "@mantine/core";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { shortcuts } from "./shortcuts";
import classes from "./shortcut-sheet.module.css";

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const keyNames = new Map([
    ["Enter", t("keyEnter")],
    ["Control", t("keyControl")],
    ["Delete", t("keyDelete")],
    ["Escape", t("keyEscape")],
    [" ", t("keySpace")],
    ["ArrowUp", "↑"],
    ["ArrowDown", "↓"],
  ]);
  return (
    <Dialog title={t("shortcuts")} onClose={onClose}>
      <dl className={classes.sheet}>
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className={classes.shortcut}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{keyNames.get(key) ?? key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
