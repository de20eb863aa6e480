import { lazy, Suspense } from "react";
import classes from "./markdown.module.css";

const Markdown = lazy(() => import("./markdown"));

/** Shows the plain text until the Markdown renderer is loaded. */
export function LazyMarkdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<div className={classes.plain}>{text}</div>}>
      <Markdown text={text} />
    </Suspense>
  );
}
