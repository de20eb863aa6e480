import { useI18n } from "@/shared/i18n/i18n";
import type { Report } from "../check-api";
import type { Finding } from "../finding";
import { sentenceAround } from "@/shared/text/sentence";
import classes from "./finding-card.module.css";
import { exampleOf } from "@/shared/findings/labels";

interface Props {
  finding: Finding;
  text: string;
  report: Report | null;
}

/** The sentence of a finding with the id of its requirement, and how it would be right. */
export function FindingContext({ finding, text, report }: Props) {
  const { t } = useI18n();
  const { before, words, after } = sentenceAround(text, finding.from, finding.to);
  const id =
    report?.text === text
      ? report.requirements.find(
          ({ offset, length }) => offset <= finding.from && finding.from < offset + length,
        )?.id
      : undefined;
  const [replacement] = finding.replacements;
  const example = exampleOf(finding);
  return (
    <dl className={classes.context}>
      <dt>{id ?? t("sentence")}</dt>
      <dd lang="">
        {before}
        <mark>{words}</mark>
        {after}
      </dd>
      {replacement !== undefined ? (
        <>
          <dt>{t("better")}</dt>
          <dd lang="">
            {before}
            <b>{replacement}</b>
            {after}
          </dd>
        </>
      ) : (
        example && (
          <>
            <dt>{t("goodExample")}</dt>
            <dd>{t(example)}</dd>
          </>
        )
      )}
    </dl>
  );
}
