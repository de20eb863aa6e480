import { useI18n } from "@/shared/i18n/i18n";
import classes from "./requirements.module.css";

/** A bar whose parts are as wide as the shares of the requirements, from the worst to the best. */
export function Distribution({ distribution }: { distribution: number[] }) {
  const { t } = useI18n();
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={t("distribution", { counts: distribution.join(", ") })}
    >
      {distribution.map((count, range) => (
        <span key={range} style={{ flexGrow: count }} data-range={range} />
      ))}
    </div>
  );
}
