import { useI18n } from "@/shared/i18n/i18n";
import classes from "./task-editor.module.css";

const PRIORITIES = [1, 2, 3];

interface Props {
  value: number | null;
  onChange: (priority: number | null) => void;
}

export function PriorityField({ value, onChange }: Props) {
  const { t } = useI18n();
  return (
    <fieldset className={classes.priority}>
      <legend>{t("priority")}</legend>
      {PRIORITIES.map((number) => (
        <button
          key={number}
          type="button"
          className={classes.day}
          aria-label={t("priorityNumber", { number })}
          aria-pressed={value === number}
          onClick={() => {
            onChange(value === number ? null : number);
          }}
        >
          {t(number === 1 ? "high" : number === 2 ? "medium" : "low")}
        </button>
      ))}
    </fieldset>
  );
}
