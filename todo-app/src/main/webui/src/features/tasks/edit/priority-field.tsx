import { IconFlag } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./task-editor.module.css";

const PRIORITIES = [1, 2, 3];

interface Props {
  value: number | null;
  onChange: (priority: number | null) => void;
}

/** A flag and a number for each priority, as in the list. */
export function PriorityField({ value, onChange }: Props) {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={t("priority")} className={classes.days}>
      {PRIORITIES.map((number) => (
        <button
          key={number}
          type="button"
          className={classes.day}
          aria-label={t("priorityNumber", { number })}
          title={t("priorityNumber", { number })}
          aria-pressed={value === number}
          onClick={() => {
            onChange(value === number ? null : number);
          }}
        >
          <IconFlag size={14} stroke={1.75} />
          {number}
        </button>
      ))}
    </div>
  );
}
