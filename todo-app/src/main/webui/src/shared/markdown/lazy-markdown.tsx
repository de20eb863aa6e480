import { lazyView } from "@/shared/layout/lazy-view";
import classes from "./markdown.module.css";

interface Props {
  text: string;
  /** Called with the offset of a list item in the text when its box is clicked. */
  onToggle?: (offset: number) => void;
}

function PlainText({ text }: Props) {
  return <div className={classes.plain}>{text}</div>;
}

/** Shows the plain text until the Markdown renderer is loaded, and if it cannot render the text. */
export const LazyMarkdown = lazyView<Props>(() => import("./markdown"), {
  loading: PlainText,
  failed: PlainText,
  resetOn: "text",
});
