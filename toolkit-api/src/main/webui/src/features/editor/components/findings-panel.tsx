import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { useStore } from "@/shared/state/persisted-store";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Report } from "../check-api";
import type { CheckStatus } from "../check-queue";
import { kinds, type Kind } from "@/shared/findings/kinds";
import type { Finding } from "../finding";
import { groupFindings } from "../finding-groups";
import { doubtfulShown } from "../visible-findings";
import { kindLabels, smellLabel } from "@/shared/findings/labels";
import { Readability } from "./readability";
import { Scorecard } from "./scorecard";
import { visibleWhitespace } from "@/shared/text/visible-whitespace";
import classes from "./findings-panel.module.css";

/** Entries that are shown first, and that are added each time. */
const PAGE = 60;

interface Props {
  findings: Finding[];
  /** Number of findings that are often right as they are. */
  doubtful: number;
  /** The state of the checks; idle if there is nothing to check. */
  state: CheckStatus["state"] | "idle";
  /** Length of the text, in UTF-16 code units. */
  length: number;
  report: Report | null;
  onChoose: (finding: Finding) => void;
  /** Corrects a finding and all like it. */
  onFixAll: (finding: Finding) => void;
  /** Shows a part of the text. */
  onShow: (offset: number, length: number) => void;
}

export function FindingsPanel(props: Props) {
  const { findings, doubtful, state, length, report, onChoose, onFixAll, onShow } = props;
  const { t } = useI18n();
  const ignored = useStore(ignoredRules);
  const isShown = useStore(doubtfulShown);
  return (
    <aside className={`app-card ${classes.panel}`} aria-label={t("findings")}>
      <Scorecard report={report} length={length} onShow={onShow} />
      <div className={classes.kinds}>
        {kinds.map((kind) => (
          <KindOfFinding
            key={kind}
            kind={kind}
            findings={findings.filter((finding) => finding.kind === kind)}
            onChoose={onChoose}
            onFixAll={onFixAll}
          />
        ))}
        {findings.length === 0 && <NoFindings state={state} />}
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
  onFixAll: (finding: Finding) => void;
}

function KindOfFinding({ kind, findings, onChoose, onFixAll }: KindProps) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(true);
  const [most, setMost] = useState(PAGE);
  const groups = groupFindings(findings);
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
      {isOpen && groups.length > 0 && (
        <ul className={classes.list}>
          {groups.slice(0, most).map(({ first, count }, index) => (
            <li key={index} className={classes.item}>
              <UnstyledButton
                className={classes.finding}
                onClick={() => {
                  onChoose(first);
                }}
              >
                <b>{visibleWhitespace(first.text)}</b>
                {count > 1 && (
                  <span className={classes.times}>× {count.toLocaleString(locale)}</span>
                )}
                <span className={classes.hint}>
                  {first.smell === null ? hintOf(first, t("removeIt")) : smellLabel(first.smell, t)}
                </span>
              </UnstyledButton>
              {count > 1 && first.replacements.length > 0 && (
                <Button
                  className={classes.fix}
                  size="compact-xs"
                  variant="light"
                  aria-label={t("fixAllOf", { text: first.text, count })}
                  onClick={() => {
                    onFixAll(first);
                  }}
                >
                  {t("fixThem")}
                </Button>
              )}
            </li>
          ))}
          {groups.length > most && (
            <li>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  setMost(most + PAGE);
                }}
              >
                {t("more", { count: groups.length - most })}
              </Button>
            </li>
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
