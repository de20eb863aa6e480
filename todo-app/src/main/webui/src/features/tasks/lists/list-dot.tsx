import type { CSSProperties } from "react";
import classes from "./list-dot.module.css";

/** The colour of a list, a name of Mantine's colours. */
export function ListDot({ colour }: { colour: string }) {
  const style = {
    "--light": `var(--mantine-color-${colour}-8)`,
    "--dark": `var(--mantine-color-${colour}-4)`,
  };
  return <span className={classes.dot} style={style as CSSProperties} />;
}
