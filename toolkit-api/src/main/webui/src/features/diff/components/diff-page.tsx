import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import type { Decision } from "../resolve-changes";
import { useComparison } from "../use-comparison";
import { Comparison, type Change } from "./comparison";
import classes from "./diff-page.module.css";
import { DiffToolbar } from "./diff-toolbar";

export default function DiffPage() {
  const { t } = useI18n();
  const { parts, decisions, decide: resolve, undo } = useComparison();
  const changes = useMemo(() => parts.filter((part) => part.kind === "change"), [parts]);
  const [chosen, setChosen] = useState<Change | number>(0);
  const [sideBySide, setSideBySide] = useState(true);
  const isWide = useMediaQuery("(min-width: 56em)", true, { getInitialValueInEffect: false });
  const wanted = typeof chosen === "number" ? chosen : changes.indexOf(chosen);
  const index = Math.min(Math.max(0, wanted), changes.length - 1);
  const current = changes[index];

  const go = (step: 1 | -1) => {
    setChosen((index + step + changes.length) % Math.max(1, changes.length));
  };
  const decide = (decision: Decision, all = false) => {
    if (current) {
      resolve(decision, (part) => all || part === current);
      // Undo comes back to the same place.
      setChosen(Math.max(0, wanted));
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
          canUndo={decisions > 0}
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
            onChoose={setChosen}
          />
        ) : (
          <Text className={classes.none} c="dimmed">
            {decisions > 0 && <IconCircleCheck size={22} stroke={1.75} aria-hidden />}
            {t(decisions > 0 ? "allDecided" : "noChanges")}
          </Text>
        )}
      </section>
    </PageLayout>
  );
}
