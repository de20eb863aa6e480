import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./article.module.css";

export function Article({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <a className={classes.back} href="/">
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        {t("back")}
      </a>
      <article className={classes.article}>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </article>
    </>
  );
}
