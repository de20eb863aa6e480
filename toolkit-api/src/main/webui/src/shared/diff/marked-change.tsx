import classes from "./marked-change.module.css";

/** Strikes out removed text and shows added text in bold, so that colour is not needed. */
export function MarkedChange({ removed, added }: { removed: string; added: string }) {
  return (
    <>
      {removed && <del className={classes.removed}>{removed}</del>}
      {added && <ins className={classes.added}>{added}</ins>}
    </>
  );
}
