import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef } from "react";
import { MarkedChange } from "@/shared/diff/marked-change";
import type { Part } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import { comparisonRows } from "../comparison-rows";
import classes from "./comparison.module.css";

type Side = "before" | "after";
type Changed = Extract<Part, { kind: "change" }>;

interface Props {
  parts: Part[];
  current: Part;
  sideBySide: boolean;
  onChoose: (part: Part) => void;
}

export function Comparison({ parts, current, sideBySide, onChoose }: Props) {
  const { t } = useI18n();
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    content.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, sideBySide]);

  const renderPart = (part: Part, index: number, side?: Side) => {
    if (part.kind === "same") {
      return <span key={index}>{part.text}</span>;
    }
    const isOnSide = side === "before" ? part.removed : side === "after" ? part.added : true;
    return isOnSide ? (
      // A button element cannot wrap across lines like the text around it.
      <span
        key={index}
        role="button"
        tabIndex={0}
        className={classes.change}
        aria-pressed={part === current}
        onClick={() => {
          onChoose(part);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            onChoose(part);
          }
        }}
      >
        <Words part={part} side={side} />
      </span>
    ) : null;
  };

  return (
    <div ref={content} className={sideBySide ? classes.sides : classes.inline}>
      {sideBySide ? (
        <>
          <h2 className={classes.heading}>{t("original")}</h2>
          <h2 className={classes.heading}>{t("result")}</h2>
          {comparisonRows(parts).map((row, number) => (
            <div key={number} className={classes.row}>
              <div>{row.map((part, index) => renderPart(part, index, "before"))}</div>
              <div>{row.map((part, index) => renderPart(part, index, "after"))}</div>
            </div>
          ))}
        </>
      ) : (
        parts.map((part, index) => renderPart(part, index))
      )}
    </div>
  );
}

/** The changed words. Screen readers read the old and the new words on both sides. */
function Words({ part: { removed, added }, side }: { part: Changed; side: Side | undefined }) {
  const { t } = useI18n();
  const verb = !removed ? t("wasAdded") : added ? t("became") : t("wasRemoved");
  return (
    <>
      {side === "after" && <VisuallyHidden>{removed}</VisuallyHidden>}
      {side !== "after" && <MarkedChange removed={removed} added="" />}
      {removed && <VisuallyHidden> {verb} </VisuallyHidden>}
      {side !== "before" && <MarkedChange removed="" added={added} />}
      {side === "before" && <VisuallyHidden>{added}</VisuallyHidden>}
      {!removed && <VisuallyHidden> {verb}</VisuallyHidden>}
    </>
  );
}
