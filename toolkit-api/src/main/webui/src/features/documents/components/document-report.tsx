import { UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { kinds } from "@/shared/findings/kinds";
import { kindLabels } from "@/shared/findings/labels";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { MissingTerms } from "@/shared/team/missing-terms";
import { providerName } from "@/shared/text/provider-names";
import { groupRemarks, remarksOf, type Decision, type Decisions, type Outcome } from "../remarks";
import classes from "./document-report.module.css";
import { RemarkGroupSection } from "./remark-group";
import { skippedLabels } from "./skipped-labels";

interface Props {
  name: string;
  report: Schemas["DocumentReport"];
  decisions: Decisions;
  /** Shows all remarks of each rule, for print. */
  isPrinted: boolean;
  onDecide: (ids: string[], decision: Decision | null) => void;
}

/** The longest groups are open, so that the report fits a few screens. */
const FIRST = 3;

const outcomes: [Outcome, MessageKey][] = [
  ["changed", "outcomeChanged"],
  ["suggested", "outcomeSuggested"],
  ["requirement", "outcomeRequirement"],
];

/** The corrections and findings in a document by rule, for the screen and for print. */
export function DocumentReport({ name, report, decisions, isPrinted, onDecide }: Props) {
  const { t, locale } = useI18n();
  const [shown, setShown] = useState<Outcome | null>(null);
  const { note, counts, segments, skipped, translation } = report;
  const remarks = useMemo(() => remarksOf(segments), [segments]);
  const groups = useMemo(
    () => groupRemarks(remarks.filter(({ outcome }) => shown === null || outcome === shown)),
    [remarks, shown],
  );
  const notLookedAt = skipped.map(({ what, count }) => t(skippedLabels[what], { count }));
  const totals: Record<Outcome, number> = {
    changed: counts.applied,
    suggested: counts.edits - counts.applied,
    requirement: counts.findings,
  };
  const found = counts.edits + counts.findings;
  return (
    <section className={`app-card ${classes.report}`} aria-label={t("report")}>
      <h2 className={classes.title}>{t("reportOn", { name })}</h2>
      <div className={classes.chips} role="group" aria-label={t("filter")}>
        {outcomes.map(([outcome, label]) => (
          <UnstyledButton
            key={outcome}
            className={classes.chip}
            aria-pressed={shown === outcome}
            disabled={totals[outcome] === 0}
            onClick={() => {
              setShown(shown === outcome ? null : outcome);
            }}
          >
            {t(label)} <b>{totals[outcome].toLocaleString(locale)}</b>
          </UnstyledButton>
        ))}
        <span className={classes.size}>{t("paragraphCount", { count: counts.segments })}</span>
      </div>
      {found > 0 && (
        <p className={classes.kinds}>
          {kinds.map((kind) => (
            <span key={kind}>
              <span className={`finding finding-${kind}`}>{t(kindLabels[kind])}</span>{" "}
              {remarks.filter((remark) => remark.kind === kind).length.toLocaleString(locale)}
            </span>
          ))}
        </p>
      )}
      {note && <p>{t("detail", { detail: note })}</p>}
      {notLookedAt.length > 0 && (
        <p>{t("notLookedAt", { what: new Intl.ListFormat(locale).format(notLookedAt) })}</p>
      )}
      {translation && (
        <p className={classes.translation}>
          {translation.provider !== "none" &&
            t("translatedInto", {
              target: translation.target,
              provider: providerName(translation.provider),
            })}{" "}
          {translation.fromMemory > 0 && t("fromMemory", { count: translation.fromMemory })}{" "}
          {translation.untranslated > 0 && t("untranslated", { count: translation.untranslated })}{" "}
          {translation.quality === "draft" && t("draftMeaning")}
        </p>
      )}
      {translation && <MissingTerms terms={translation.missingTerms} />}
      {found === 0 && <p>{t("nothingFound")}</p>}
      {groups.map((group, index) => (
        <RemarkGroupSection
          key={group.rule}
          group={group}
          decisions={decisions}
          isPrinted={isPrinted}
          isFirst={index < FIRST}
          onDecide={onDecide}
        />
      ))}
      {remarks.length < found && <p>{t("moreRemarks", { count: found - remarks.length })}</p>}
    </section>
  );
}
