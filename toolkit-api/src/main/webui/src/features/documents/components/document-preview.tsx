import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { MarkedChange } from "@/shared/diff/marked-change";
import { useI18n } from "@/shared/i18n/i18n";
import { visibleWhitespace } from "@/shared/text/visible-whitespace";
import { markedParts, remarksOf, type Decisions } from "../remarks";
import classes from "./document-preview.module.css";

/** Paragraphs that are shown first. */
const FIRST = 8;

interface Props {
  report: Schemas["DocumentReport"];
  decisions: Decisions;
}

/** The beginning of the document as text, with the changes as they are decided now. */
export function DocumentPreview({ report, decisions }: Props) {
  const { t } = useI18n();
  const [isWhole, setWhole] = useState(false);
  const { opening, segments } = report;
  const remarks = useMemo(
    () => new Map(segments.map((segment) => [segment.index, remarksOf([segment])])),
    [segments],
  );
  const shown = isWhole ? opening : opening.slice(0, FIRST);
  return (
    <section className={`app-card app-unprinted ${classes.preview}`} aria-label={t("preview")}>
      <h2 className={classes.title}>{t("preview")}</h2>
      <div className={classes.text} lang="">
        {shown.map((text, index) => (
          // The paragraphs of a document have no other name than their place.
          <p key={index} className={classes.paragraph}>
            {markedParts(text, remarks.get(index) ?? [], decisions).map((part) => (
              <span key={part.offset}>
                {part.kept}
                <MarkedChange
                  removed={visibleWhitespace(part.removed)}
                  added={visibleWhitespace(part.added)}
                />
              </span>
            ))}
          </p>
        ))}
      </div>
      {shown.length < opening.length && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t("more", { count: opening.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
