import classes from "./marked-change.module.css";

/** What was removed and what was added, which struck-out and bold letters tell without colours too. */
export function MarkedChange({ removed, added }: { removed: string; added: string }) {
  return (
    <>
      {removed && <del className={classes.removed}>{removed}</del>}
      {added && <ins className={classes.added}>{added}</ins>}
    </>
  );
}
