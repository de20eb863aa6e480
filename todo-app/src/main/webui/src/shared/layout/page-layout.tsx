import { useEffect, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { ColorSchemeToggle } from "./color-scheme-toggle";
import { LanguageToggle } from "./language-toggle";
import { Logo } from "./logo";
import classes from "./page-layout.module.css";

interface Props {
  title: string;
  /** Shown in the header. */
  actions?: ReactNode;
  children: ReactNode;
}

export function PageLayout({ title, actions, children }: Props) {
  const { t } = useI18n();
  const name = t("appName");

  useEffect(() => {
    document.title = `${title} – ${name}`;
  }, [title, name]);

  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#content">
        {t("skipToContent")}
      </a>
      <header className={classes.header}>
        <a className={classes.brand} href="/">
          <Logo />
          {name}
        </a>
        <div className={classes.actions}>
          <LanguageToggle />
          <ColorSchemeToggle />
          {actions}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <nav aria-label={t("footer")}>
          <a href="/privacy">{t("privacy")}</a>
          <a href="/terms">{t("terms")}</a>
          <a href="/cookies">{t("cookies")}</a>
          <a href="/credits">{t("credits")}</a>
        </nav>
      </footer>
    </div>
  );
}
