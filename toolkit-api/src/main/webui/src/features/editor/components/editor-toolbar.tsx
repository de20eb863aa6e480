import { ActionIcon, Button, NativeSelect, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { useStore } from "@/shared/state/store";
import { languageNames } from "@/shared/text/languages";
import type { Finding } from "../finding";
import { safeOnes } from "../findings-field";
import { settings, type Proofreader } from "../proofreader";
import classes from "./editor-toolbar.module.css";

const LANGUAGES = ["en-US", "en-GB", "fr", "de", "es"];

interface Props {
  proofreader: Proofreader | null;
  findings: Finding[];
  onGo: (step: 1 | -1) => void;
  onRewrite: () => void;
}

export function EditorToolbar({ proofreader, findings, onGo, onRewrite }: Props) {
  const { t, language: pageLanguage } = useI18n();
  const { language, level } = useStore(settings);
  const safe = safeOnes(findings).length;
  const tools = [
    {
      label: t("previousFinding"),
      icon: IconChevronUp,
      act: () => {
        onGo(-1);
      },
    },
    {
      label: t("nextFinding"),
      icon: IconChevronDown,
      act: () => {
        onGo(1);
      },
    },
    { label: t("rewriteSelection"), icon: IconPencil, act: onRewrite },
    { label: t("copyText"), icon: IconCopy, act: () => void copy() },
    { label: t("clearText"), icon: IconTrash, act: () => proofreader?.setText("") },
  ];

  async function copy() {
    try {
      await navigator.clipboard.writeText(proofreader?.view.state.doc.toString() ?? "");
      notifications.show({ message: t("copied") });
    } catch {
      notifications.show({ message: t("notCopied"), color: "red" });
    }
  }

  return (
    <div className={classes.toolbar}>
      <NativeSelect
        aria-label={t("language")}
        radius="lg"
        data={[
          { value: "auto", label: t("detectLanguage") },
          ...languageNames(LANGUAGES, pageLanguage),
        ]}
        value={language}
        onChange={(event) => {
          settings.set({ level, language: event.currentTarget.value });
        }}
      />
      <Switch
        label={t("picky")}
        checked={level === "picky"}
        onChange={(event) => {
          settings.set({ language, level: event.currentTarget.checked ? "picky" : "standard" });
        }}
      />
      <div className={classes.tools} role="group" aria-label={t("tools")}>
        {tools.map(({ label, icon: Icon, act }) => (
          <ActionIcon
            key={label}
            variant="subtle"
            color="gray"
            size={36}
            radius="xl"
            aria-label={label}
            title={label}
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
          notifications.show({ message: t("applied", { count }) });
        }}
      >
        {t("applySafe", { count: safe })}
      </Button>
    </div>
  );
}
