import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { kindLabels, reasonOf, smellLabel } from "@/shared/findings/labels";
import { useI18n } from "@/shared/i18n/i18n";
import type { Decision, Decisions, RemarkGroup } from "../remarks";
import classes from "./remark-group.module.css";
import { RemarkItem } from "./remark-item";

/** Remarks that are shown first, and that are added each time. */
const PAGE = 5;
const MORE = 50;

interface Props {
  group: RemarkGroup;
  decisions: Decisions;
  isPrinted: boolean;
  /** Whether it is open until the user closes it. */
  isFirst: boolean;
  onDecide: (ids: string[], decision: Decision | null) => void;
}

/** The remarks of a rule: why it matters, and each of them in its paragraph. */
export function RemarkGroupSection({ group, decisions, isPrinted, isFirst, onDecide }: Props) {
  const { t, locale } = useI18n();
  const [most, setMost] = useState(PAGE);
  const [isOpen, setOpen] = useState(isFirst);
  const { rule, first, remarks } = group;
  const { kind, smell, message, source } = first;
  const shown = isPrinted ? remarks : remarks.slice(0, most);
  const made = remarks.filter(({ outcome }) => outcome === "changed").map(({ id }) => id);
  const areRejected = made.every((id) => decisions.get(id) === "rejected");
  const label = smell === null ? t(kindLabels[kind]) : smellLabel(smell, t);
  const advice = smell === null ? [] : first.replacements;
  return (
    <section className={classes.group} aria-label={`${label}: ${rule}`}>
      <h3 className={classes.title}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className={`finding finding-${kind}`}>{label}</span>
          <span className={classes.count}>{remarks.length.toLocaleString(locale)}</span>
          <span className={classes.why} lang={smell === null ? "" : undefined}>
            {kind === "typo" ? "" : (reasonOf(first, t) ?? message)}
          </span>
          <IconChevronDown className={classes.chevron} size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </h3>
      {(isOpen || isPrinted) && (
        <>
          <p className={classes.source}>
            {advice.length > 0 && (
              <>
                {t("advice")} <span lang="">{advice.join("; ")}.</span>{" "}
              </>
            )}
            {t("reference")} {source ?? t("ruleOfLanguageTool", { rule })}
          </p>
          <ul className={classes.list}>
            {shown.map((remark) => (
              <RemarkItem
                key={remark.id}
                remark={remark}
                decision={decisions.get(remark.id)}
                onDecide={(decision) => {
                  onDecide([remark.id], decision);
                }}
              />
            ))}
          </ul>
          <div className={`${classes.more} app-unprinted`}>
            {shown.length < remarks.length && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  setMost(most + MORE);
                }}
              >
                {t("more", { count: remarks.length - shown.length })}
              </Button>
            )}
            {made.length > 1 && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  onDecide(made, areRejected ? null : "rejected");
                }}
              >
                {t(areRejected ? "acceptThese" : "rejectThese", { count: made.length })}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
