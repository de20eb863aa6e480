import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconCircleCheck } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { useStore } from "@/shared/state/persisted-store";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Report } from "../check-api";
import type { CheckStatus } from "../check-queue";
import { kinds, type Finding, type Kind } from "../finding";
import { doubtfulShown } from "../visible-findings";
import { kindLabels, smellLabel } from "./finding-labels";
import { Readability } from "./readability";
import { Scorecard } from "./scorecard";
import { visibleWhitespace } from "./visible-whitespace";
import classes from "./findings-panel.module.css";

/** A longer list would be slow, and nobody would read it. */
const MAX_SHOWN = 60;

interface Props {
  findings: Finding[];
  /** Number of findings that are often right as they are. */
  doubtful: number;
  /** The state of the checks; idle if there is nothing to check. */
  state: CheckStatus["state"] | "idle";
  report: Report | null;
  onChoose: (finding: Finding) => void;
  /** Shows a part of the text. */
  onShow: (offset: number, length: number) => void;
}

export function FindingsPanel({ findings, doubtful, state, report, onChoose, onShow }: Props) {
  const { t } = useI18n();
  const listed = useDeferredValue(findings);
  const ignored = useStore(ignoredRules);
  const isShown = useStore(doubtfulShown);
  return (
    <aside className={`app-card ${classes.panel}`} aria-label={t("findings")}>
      <Scorecard report={report} onShow={onShow} />
      <div className={classes.kinds}>
        {kinds.map((kind) => (
          <KindOfFinding
            key={kind}
            kind={kind}
            findings={listed.filter((finding) => finding.kind === kind)}
            onChoose={onChoose}
          />
        ))}
        {listed.length === 0 && <NoFindings state={state} />}
        {doubtful > 0 && (
          <Button
            className={classes.restore}
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              doubtfulShown.set(!isShown);
            }}
          >
            {t(isShown ? "hideDoubtful" : "showDoubtful", { count: doubtful })}
          </Button>
        )}
        {ignored.length > 0 && (
          <Button
            className={classes.restore}
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              ignoredRules.set([]);
            }}
          >
            {t("restoreRules", { count: ignored.length })}
          </Button>
        )}
      </div>
      {report && <Readability readability={report.readability} />}
    </aside>
  );
}

const emptyTexts: Record<Props["state"], MessageKey> = {
  idle: "noFindingsYet",
  checking: "stillChecking",
  waiting: "notChecked",
  failed: "notChecked",
  done: "nothingWrong",
};

function NoFindings({ state }: { state: Props["state"] }) {
  const { t } = useI18n();
  return (
    <p className={classes.none}>
      {state === "done" && <IconCircleCheck size={22} stroke={1.75} aria-hidden />}
      {t(emptyTexts[state])}
    </p>
  );
}

interface KindProps {
  kind: Kind;
  findings: Finding[];
  onChoose: (finding: Finding) => void;
}

function KindOfFinding({ kind, findings, onChoose }: KindProps) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(true);
  return (
    <section className={classes.kind}>
      <h3 className={classes.heading}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen && findings.length > 0}
          disabled={findings.length === 0}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className={`finding finding-${kind}`}>{t(kindLabels[kind])}</span>
          <span className={classes.count}>{findings.length.toLocaleString(locale)}</span>
          <IconChevronDown className={classes.chevron} size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </h3>
      {isOpen && findings.length > 0 && (
        <ul className={classes.list}>
          {findings.slice(0, MAX_SHOWN).map((finding, index) => (
            <li key={index}>
              <UnstyledButton
                className={classes.finding}
                onClick={() => {
                  onChoose(finding);
                }}
              >
                <b>{visibleWhitespace(finding.text)}</b>
                <span className={classes.hint}>
                  {finding.smell === null
                    ? hintOf(finding, t("removeIt"))
                    : smellLabel(finding.smell, t)}
                </span>
              </UnstyledButton>
            </li>
          ))}
          {findings.length > MAX_SHOWN && (
            <li className={classes.more}>{t("more", { count: findings.length - MAX_SHOWN })}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function hintOf({ replacements, message }: Finding, removal: string): string {
  const [first] = replacements;
  return first === undefined ? message : `→ ${visibleWhitespace(first) || removal}`;
}
