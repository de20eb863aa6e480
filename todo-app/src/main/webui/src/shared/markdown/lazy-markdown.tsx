import { lazy, Suspense } from "react";
import classes from "./markdown.module.css";

const Rendered = lazy(() => import("./markdown"));

/** Markdown; as it was typed until what renders it has come. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<div className={classes.plain}>{text}</div>}>
      <Rendered text={text} />
    </Suspense>
  );
}
