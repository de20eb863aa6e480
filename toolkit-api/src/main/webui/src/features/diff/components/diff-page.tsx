import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { wordDiff, type Part } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import { useStore } from "@/shared/state/persisted-store";
import { draft, type Draft } from "@/shared/text/draft";
import { resolveChanges, type Decision } from "../resolve-changes";
import { Comparison } from "./comparison";
import classes from "./diff-page.module.css";
import { DiffToolbar } from "./diff-toolbar";

export default function DiffPage() {
  const { t } = useI18n();
  const { text, original } = useStore(draft);
  const parts = useMemo(() => wordDiff(original ?? text, text), [original, text]);
  const changes = useMemo(() => parts.filter((part) => part.kind === "change"), [parts]);
  const [chosen, setChosen] = useState(0);
  const [sideBySide, setSideBySide] = useState(true);
  const [past, setPast] = useState<Draft[]>([]);
  const isWide = useMediaQuery("(min-width: 56em)", true, { getInitialValueInEffect: false });
  const index = Math.min(chosen, changes.length - 1);
  const current = changes[index];

  const choose = (part: Part) => {
    setChosen(changes.findIndex((change) => change === part));
  };
  const go = (step: 1 | -1) => {
    setChosen((index + step + changes.length) % Math.max(1, changes.length));
  };
  const decide = (decision: Decision, all = false) => {
    if (current) {
      setPast([...past, draft.get()]);
      draft.set(resolveChanges(parts, decision, (part) => all || part === current));
    }
  };
  const undo = () => {
    const last = past.at(-1);
    if (last) {
      draft.set(last);
      setPast(past.slice(0, -1));
    }
  };

  useShortcut("j", () => {
    go(1);
  });
  useShortcut("k", () => {
    go(-1);
  });
  useShortcut("a", () => {
    decide("accept");
  });
  useShortcut("r", () => {
    decide("reject");
  });

  return (
    <PageLayout>
      <section className="app-card" aria-label={t("viewDiff")}>
        <DiffToolbar
          change={current}
          index={index}
          total={changes.length}
          canUndo={past.length > 0}
          sideBySide={sideBySide}
          canChooseLayout={isWide}
          onSideBySide={setSideBySide}
          onGo={go}
          onDecide={decide}
          onUndo={undo}
        />
        {current ? (
          <Comparison
            parts={parts}
            current={current}
            sideBySide={sideBySide && isWide}
            onChoose={choose}
          />
        ) : (
          <Text className={classes.none} c="dimmed">
            {t("noChanges")}
          </Text>
        )}
      </section>
    </PageLayout>
  );
}
