import type { ReactNode } from "react";
import { ColorSchemeToggle } from "./color-scheme-toggle";
import classes from "./page-layout.module.css";

export function PageLayout({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <img src="/favicon.svg" alt="" width={30} height={30} />
          Todo
        </span>
        <ColorSchemeToggle />
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
