import { useEffect, useRef } from "react";
import { Change } from "@/shared/diff/change";
import type { Part } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import { rowsOf } from "../rows";
import classes from "./comparison.module.css";

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

  const shown = (part: Part, index: number, side?: "before" | "after") => {
    if (part.kind === "same") {
      return <span key={index}>{part.text}</span>;
    }
    const removed = side === "after" ? "" : part.removed;
    const added = side === "before" ? "" : part.added;
    if (side && !removed && !added) {
      return null;
    }
    return (
      <button
        key={index}
        type="button"
        className={classes.change}
        aria-pressed={part === current}
        aria-label={labelOf(part)}
        onClick={() => {
          onChoose(part);
        }}
      >
        <Change removed={removed} added={added} />
      </button>
    );
  };

  function labelOf({ removed, added }: Extract<Part, { kind: "change" }>) {
    if (!removed) {
      return t("addedText", { added });
    }
    return added ? t("changedText", { removed, added }) : t("removedText", { removed });
  }

  return (
    <div ref={content} className={sideBySide ? classes.sides : classes.inline}>
      {sideBySide ? (
        <>
          <h2 className={classes.heading}>{t("original")}</h2>
          <h2 className={classes.heading}>{t("result")}</h2>
          {rowsOf(parts).map((row, number) => (
            <div key={number} className={classes.row}>
              <div>{row.map((part, index) => shown(part, index, "before"))}</div>
              <div>{row.map((part, index) => shown(part, index, "after"))}</div>
            </div>
          ))}
        </>
      ) : (
        parts.map((part, index) => shown(part, index))
      )}
    </div>
  );
}
