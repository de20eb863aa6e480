import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { MarkedChange } from "@/shared/diff/marked-change";
import { useI18n } from "@/shared/i18n/i18n";
import { sentenceAround } from "@/shared/text/sentence";
import { visibleWhitespace } from "@/shared/text/visible-whitespace";
import { isMade, type Decision, type Remark } from "../remarks";
import classes from "./remark-group.module.css";

interface Props {
  remark: Remark;
  decision: Decision | undefined;
  onDecide: (decision: Decision | null) => void;
}

/** A remark with its words marked in their sentence, and the decision on it. */
export function RemarkItem({ remark, decision, onDecide }: Props) {
  const { t } = useI18n();
  const { outcome, paragraph, from, to, text, replacements } = remark;
  const { before, words, after } = sentenceAround(paragraph, from, to);
  const [first] = replacements;
  const made = isMade(outcome, decision);
  const canDecide = outcome !== "requirement" && first !== undefined;
  const button = made
    ? { label: t("reject"), icon: IconX, next: outcome === "changed" ? "rejected" : null }
    : { label: t("accept"), icon: IconCheck, next: outcome === "changed" ? null : "accepted" };
  const Icon = button.icon;
  return (
    <li className={classes.item}>
      <p className={classes.text} lang="">
        {before}
        {made && first !== undefined ? (
          <MarkedChange removed={visibleWhitespace(words)} added={visibleWhitespace(first)} />
        ) : (
          <mark className={classes.mark}>{visibleWhitespace(words)}</mark>
        )}
        {after}
        {!made && outcome !== "requirement" && replacements.length > 0 && (
          <span className={classes.suggestions}>
            {" "}
            → {replacements.map((text) => visibleWhitespace(text) || t("removeIt")).join("; ")}
          </span>
        )}
      </p>
      {canDecide && (
        <Button
          className={`${classes.decide} app-unprinted`}
          size="compact-sm"
          variant="light"
          color={made ? "gray" : undefined}
          leftSection={<Icon size={14} />}
          aria-label={`${button.label}: ${text} → ${first}`}
          onClick={() => {
            onDecide(button.next as Decision | null);
          }}
        >
          {button.label}
        </Button>
      )}
    </li>
  );
}
