import { IconChevronDown } from "@tabler/icons-react";
import type { Schemas } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./readability.module.css";

/** How hard the text is to read: one measure when collapsed, all measures when expanded. */
export function Readability({ readability }: { readability: Schemas["Readability"] }) {
  const { t, locale } = useI18n();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const [first] = readability.measures;
  return (
    <details className={classes.readability}>
      <summary className={classes.summary}>
        <h2 className={classes.heading}>{t("readability")}</h2>
        {first && <span className={classes.first}>{number.format(first.value)}</span>}
        <IconChevronDown className={classes.chevron} size={16} stroke={1.75} aria-hidden />
      </summary>
      <p className={classes.size}>
        {t("sentences", { count: readability.sentences })},{" "}
        {t("words", { count: readability.words })}
      </p>
      <dl className={classes.measures}>
        {readability.measures.map(({ name, value, meaning, source }) => (
          <div key={name} className={classes.measure}>
            <dt>{name}</dt>
            <dd>{number.format(value)}</dd>
            <dd className={classes.meaning} title={source}>
              {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
