import { ActionIcon, Button, NativeSelect, Switch } from "@mantine/core";
import { redo, undo } from "@codemirror/commands";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { showToast } from "@/shared/layout/toast";
import { useStore } from "@/shared/state/persisted-store";
import { CORRECTED, languageOptions } from "@/shared/text/languages";
import { checkSettings } from "../check-settings";
import { safeFindings, type Finding } from "../finding";
import type { Proofreader } from "../proofreader";
import classes from "./editor-toolbar.module.css";

interface Props {
  proofreader: Proofreader | null;
  findings: Finding[];
  canUndo: boolean;
  canRedo: boolean;
  onGo: (step: 1 | -1) => void;
  onRewrite: () => void;
}

export function EditorToolbar(props: Props) {
  const { proofreader, findings, canUndo, canRedo, onGo, onRewrite } = props;
  const { t, language: pageLanguage } = useI18n();
  const { language, level } = useStore(checkSettings);
  const safe = safeFindings(findings).length;
  const isEmpty = !proofreader || proofreader.snapshot.length === 0;
  const takeBack = () => {
    if (proofreader) {
      undo(proofreader.view);
    }
  };
  const tools = [
    {
      label: t("undo"),
      keys: `${t("keyControl")}+Z`,
      icon: IconArrowBackUp,
      disabled: !canUndo,
      act: () => proofreader && undo(proofreader.view),
    },
    {
      label: t("redo"),
      keys: `${t("keyControl")}+Y`,
      icon: IconArrowForwardUp,
      disabled: !canRedo,
      act: () => proofreader && redo(proofreader.view),
    },
    {
      label: t("previousFinding"),
      keys: `${t("keyShift")}+F8`,
      icon: IconChevronUp,
      disabled: findings.length === 0,
      act: () => {
        onGo(-1);
      },
    },
    {
      label: t("nextFinding"),
      keys: "F8",
      icon: IconChevronDown,
      disabled: findings.length === 0,
      act: () => {
        onGo(1);
      },
    },
    {
      label: t("rewriteSelection"),
      keys: `${t("keyControl")}+${t("keyShift")}+${t("keyEnter")}`,
      icon: IconPencil,
      disabled: isEmpty,
      act: onRewrite,
    },
    { label: t("copyText"), icon: IconCopy, disabled: isEmpty, act: () => void copy() },
    {
      label: t("clearText"),
      icon: IconTrash,
      disabled: isEmpty,
      act: () => {
        proofreader?.setText("");
        showToast(t, t("cleared"), { undo: takeBack });
      },
    },
  ];

  async function copy() {
    try {
      await navigator.clipboard.writeText(proofreader?.view.state.doc.toString() ?? "");
      showToast(t, t("copied"));
    } catch {
      showToast(t, t("notCopied"), { isFailure: true });
    }
  }

  return (
    <div className={classes.toolbar}>
      <NativeSelect
        className={classes.language}
        aria-label={t("language")}
        radius="lg"
        data={[
          { value: "auto", label: t("detectLanguage") },
          ...languageOptions(CORRECTED, pageLanguage),
        ]}
        value={language}
        onChange={(event) => {
          checkSettings.set({ level, language: event.currentTarget.value });
        }}
      />
      <Switch
        label={t("picky")}
        checked={level === "picky"}
        onChange={(event) => {
          checkSettings.set({
            language,
            level: event.currentTarget.checked ? "picky" : "standard",
          });
        }}
      />
      <div className={classes.tools} role="group" aria-label={t("tools")}>
        {tools.map(({ label, keys, icon: Icon, disabled, act }) => (
          <ActionIcon
            key={label}
            className={classes.tool}
            variant="subtle"
            color="gray"
            size={34}
            radius="xl"
            aria-label={label}
            title={keys ? `${label} (${keys})` : label}
            disabled={disabled}
            onClick={act}
          >
            <Icon size={18} stroke={1.75} />
          </ActionIcon>
        ))}
      </div>
      <Button
        className={classes.apply}
        radius="lg"
        disabled={safe === 0}
        onClick={() => {
          const count = proofreader?.applyAll() ?? 0;
          proofreader?.view.focus();
          showToast(t, t("applied", { count }), { undo: takeBack });
        }}
      >
        {safe === 0 ? t("applyNone") : t("applySafe", { count: safe })}
      </Button>
    </div>
  );
}
