import { useI18n } from "@/shared/i18n/i18n";
import type { Schemas } from "@/shared/api/client";
import { MarkedChange } from "@/shared/diff/marked-change";
import { wordDiff } from "@/shared/diff/word-diff";
import { providerName } from "@/shared/text/provider-names";
import classes from "./document-report.module.css";
import { skippedLabels } from "./skipped-labels";

/** More paragraphs would slow the browser and waste paper. */
const MAX_SHOWN = 300;

interface Props {
  name: string;
  report: Schemas["DocumentReport"];
}

/** The corrections and findings in a document, for the screen and for print. */
export function DocumentReport({ name, report }: Props) {
  const { t, locale } = useI18n();
  const { note, counts, segments, skipped, translation } = report;
  const notLookedAt = skipped.map(({ what, count }) => t(skippedLabels[what], { count }));
  const figures: [string, number][] = [
    [t("paragraphs"), counts.segments],
    [t("correctionsMade"), counts.applied],
    [t("suggestions"), counts.edits - counts.applied],
    [t("requirementSmells"), counts.findings],
  ];
  return (
    <section className={`app-card ${classes.report}`} aria-label={t("report")}>
      <h2 className={classes.title}>{t("reportOn", { name })}</h2>
      <dl className={classes.figures}>
        {figures.map(([label, figure]) => (
          <div key={label} className={classes.figure}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {note && <p>{note}</p>}
      {notLookedAt.length > 0 && (
        <p>{t("notLookedAt", { what: new Intl.ListFormat(locale).format(notLookedAt) })}</p>
      )}
      {translation && (
        <p className={classes.translation}>
          {t("translatedInto", {
            target: translation.target,
            provider: providerName(translation.provider),
          })}{" "}
          {translation.quality === "draft" && t("draftMeaning")}
        </p>
      )}
      {segments.length === 0 && <p>{t("nothingFound")}</p>}
      <ol className={classes.segments}>
        {segments.slice(0, MAX_SHOWN).map((segment) => (
          <Segment key={segment.index} segment={segment} />
        ))}
      </ol>
      {segments.length > MAX_SHOWN && (
        <p>{t("moreParagraphs", { count: segments.length - MAX_SHOWN })}</p>
      )}
    </section>
  );
}

function Segment({ segment }: { segment: Schemas["SegmentReport"] }) {
  const { text, correctedText, edits, findings } = segment;
  const remarks = [
    ...edits
      .filter(({ applied }) => !applied)
      .map(({ original, message, replacements }) => ({
        text: original,
        message,
        replacements,
      })),
    ...findings.map(({ text, message, suggestions }) => ({
      text,
      message,
      replacements: suggestions,
    })),
  ];
  return (
    <li className={classes.segment}>
      <p className={classes.text}>
        {wordDiff(text, correctedText).map((part, index) =>
          part.kind === "same" ? (
            <span key={index}>{part.text}</span>
          ) : (
            <MarkedChange key={index} {...part} />
          ),
        )}
      </p>
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map(({ text, message, replacements }, index) => (
            <li key={index}>
              <b>{text}</b>: {message}
              {replacements.length > 0 && ` (${replacements.join("; ")})`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
