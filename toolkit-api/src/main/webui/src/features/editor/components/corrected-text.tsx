import { useMemo } from "react";
import type { Edit } from "@/shared/api/client";
import { segments } from "../segments";
import classes from "./corrected-text.module.css";
import { EditMark } from "./edit-mark";

export function CorrectedText({ text, edits }: { text: string; edits: Edit[] }) {
  const parts = useMemo(() => segments(text, edits), [text, edits]);
  return (
    <div className={classes.text}>
      {parts.map((part) =>
        part.kind === "text" ? (
          <span key={part.offset}>{part.text}</span>
        ) : (
          <EditMark key={part.offset} edit={part.edit} />
        ),
      )}
    </div>
  );
}
