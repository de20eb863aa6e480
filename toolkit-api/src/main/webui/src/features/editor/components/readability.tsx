import { Progress, Text } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";
import type { Report } from "../api";
import classes from "./readability.module.css";

export function Readability({ report: { readability, score } }: { report: Report }) {
  const { t, locale } = useI18n();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <section className={`app-card ${classes.card}`} aria-label={t("readability")}>
      <div className={classes.row}>
        <h2 className={classes.heading}>{t("requirementScore")}</h2>
        <b>{score} / 100</b>
      </div>
      <Progress value={score} aria-label={t("requirementScore")} mb="md" />
      <h2 className={classes.heading}>{t("readability")}</h2>
      <Text size="sm" c="dimmed" mb={4}>
        {t("sentences", { count: readability.sentences })},{" "}
        {t("words", { count: readability.words })}
      </Text>
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
    </section>
  );
}
