import { VisuallyHidden } from "@mantine/core";
import { memo, useEffect, useRef, type CSSProperties } from "react";
import { MarkedChange } from "@/shared/diff/marked-change";
import type { Part } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import { comparisonRows } from "../comparison-rows";
import classes from "./comparison.module.css";

type Side = "before" | "after" | "inline";
export type Change = Extract<Part, { kind: "change" }>;

interface Props {
  parts: Part[];
  current: Change;
  sideBySide: boolean;
  /** Must stay the same function, so that only the rows are rendered again that have changed. */
  onChoose: (change: Change) => void;
}

export function Comparison({ parts, current, sideBySide, onChoose }: Props) {
  const { t } = useI18n();
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    content.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, sideBySide]);

  return (
    <div ref={content} className={sideBySide ? classes.sides : classes.inline}>
      {sideBySide && (
        <>
          <h2 className={classes.heading}>{t("original")}</h2>
          <h2 className={classes.heading}>{t("result")}</h2>
        </>
      )}
      {comparisonRows(parts).map((row, number) => (
        <Row
          key={number}
          row={row}
          current={row.includes(current) ? current : null}
          sideBySide={sideBySide}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface RowProps {
  row: Part[];
  current: Change | null;
  sideBySide: boolean;
  onChoose: Props["onChoose"];
}

/** About the characters in a line, and the height of one. */
const LINE_LENGTH = 70;
const LINE_REM = 1.75;

/** A line of the texts. The browser lays out only those that are near the screen. */
const Row = memo(
  function Row({ row, current, sideBySide, onChoose }: RowProps) {
    const length = row.reduce((sum, part) => sum + lengthOf(part), 0);
    const lines = Math.max(1, Math.ceil(length / LINE_LENGTH));
    const style = { "--row-height": `${lines * LINE_REM}rem` } as CSSProperties;
    const sides: Side[] = sideBySide ? ["before", "after"] : ["inline"];
    return (
      <div className={classes.row} style={style}>
        {sides.map((side) => (
          <div key={side}>
            {row.map((part, index) =>
              part.kind === "same" ? (
                <span key={index}>{part.text}</span>
              ) : (
                <Chosen
                  key={index}
                  change={part}
                  side={side}
                  isCurrent={part === current}
                  onChoose={onChoose}
                />
              ),
            )}
          </div>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.current === after.current &&
    before.sideBySide === after.sideBySide &&
    before.onChoose === after.onChoose &&
    isSameRow(before.row, after.row),
);

function lengthOf(part: Part): number {
  return part.kind === "same" ? part.text.length : part.removed.length + part.added.length;
}

function isSameRow(a: Part[], b: Part[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      return (
        part === other ||
        (part.kind === "same" && other?.kind === "same" && part.text === other.text)
      );
    })
  );
}

interface ChosenProps {
  change: Change;
  side: Side;
  isCurrent: boolean;
  onChoose: Props["onChoose"];
}

/** A change that can be chosen; nothing on a side that it does not affect. */
function Chosen({ change, side, isCurrent, onChoose }: ChosenProps) {
  const isOnSide = side === "before" ? change.removed : side === "after" ? change.added : "on both";
  return isOnSide ? (
    // A button element cannot wrap across lines like the text around it.
    <span
      role="button"
      tabIndex={0}
      className={classes.change}
      aria-pressed={isCurrent}
      onClick={() => {
        onChoose(change);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          onChoose(change);
        }
      }}
    >
      <Words part={change} side={side} />
    </span>
  ) : null;
}

/** The changed words. Screen readers read the old and the new words on both sides. */
function Words({ part: { removed, added }, side }: { part: Change; side: Side }) {
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
