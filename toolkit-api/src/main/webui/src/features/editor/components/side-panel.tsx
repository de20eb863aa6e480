import { Button, Text, UnstyledButton } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { useStore } from "@/shared/state/store";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Report } from "../api";
import { kinds, type Finding, type Kind } from "../finding";
import { kindNames, nameOf } from "./names";
import { Readability } from "./readability";
import classes from "./side-panel.module.css";

/** A list of thousands would be slow, and read by nobody. */
const SHOWN = 60;

interface Props {
  findings: Finding[];
  isEmpty: boolean;
  report: Report | null;
  onChoose: (finding: Finding) => void;
}

export function SidePanel({ findings, isEmpty, report, onChoose }: Props) {
  const { t } = useI18n();
  const listed = useDeferredValue(findings);
  const ignored = useStore(ignoredRules);
  return (
    <aside className={classes.panel} aria-label={t("findings")}>
      <div className={`app-card ${classes.card}`}>
        {kinds.map((kind) => (
          <KindOfFinding
            key={kind}
            kind={kind}
            findings={listed.filter((finding) => finding.kind === kind)}
            onChoose={onChoose}
          />
        ))}
        {ignored.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            mt="xs"
            onClick={() => {
              ignoredRules.set([]);
            }}
          >
            {t("restoreRules", { count: ignored.length })}
          </Button>
        )}
        {isEmpty && (
          <Text size="sm" c="dimmed" mt="xs">
            {t("noFindingsYet")}
          </Text>
        )}
      </div>
      {report && <Readability report={report} />}
    </aside>
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
      <h2 className={classes.heading}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen && findings.length > 0}
          disabled={findings.length === 0}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className={`finding finding-${kind}`}>{t(kindNames[kind])}</span>
          <span className={classes.count}>{findings.length.toLocaleString(locale)}</span>
        </UnstyledButton>
      </h2>
      {isOpen && findings.length > 0 && (
        <ul className={classes.list}>
          {findings.slice(0, SHOWN).map((finding, index) => (
            <li key={index}>
              <UnstyledButton
                className={classes.finding}
                onClick={() => {
                  onChoose(finding);
                }}
              >
                <b>{finding.text}</b>
                <span className={classes.hint}>
                  {finding.smell === null
                    ? hintOf(finding, t("removeIt"))
                    : nameOf(finding.smell, t)}
                </span>
              </UnstyledButton>
            </li>
          ))}
          {findings.length > SHOWN && (
            <li className={classes.more}>{t("more", { count: findings.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function hintOf({ replacements, message }: Finding, removal: string): string {
  const [first] = replacements;
  return first === undefined ? message : `→ ${first || removal}`;
}
