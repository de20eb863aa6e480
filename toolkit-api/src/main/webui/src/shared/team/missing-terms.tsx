import { useI18n } from "@/shared/i18n/i18n";
import classes from "./missing-terms.module.css";

interface Props {
  /** Terms of the original whose preferred translation is not in the translation. */
  terms: { term: string; expected: string }[];
}

/** Lists terms of the team that a translation has in other words, each once. */
export function MissingTerms({ terms }: Props) {
  const { t } = useI18n();
  const once = [...new Set(terms.map(({ term, expected }) => `${term} → ${expected}`))];
  return once.length === 0 ? null : (
    <section className={classes.missing} role="status">
      <h3 className={classes.title}>{t("missingTerms")}</h3>
      <ul className={classes.terms}>
        {once.map((term) => (
          <li key={term} className={classes.term} lang="">
            {term}
          </li>
        ))}
      </ul>
    </section>
  );
}
