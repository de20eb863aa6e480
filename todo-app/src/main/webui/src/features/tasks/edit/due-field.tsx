import { TextInput } from "@mantine/core";
import { IconCalendarDue } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { isoDate } from "@/shared/i18n/use-date-formats";
import classes from "./task-editor.module.css";

const DAYS = [
  ["today", 0],
  ["tomorrow", 1],
  ["nextWeek", 7],
] as const;

interface Props {
  /** Such as 2026-12-24; empty without a date. */
  value: string;
  onChange: (due: string) => void;
}

export function DueField({ value, onChange }: Props) {
  const { t } = useI18n();
  return (
    <TextInput
      aria-label={t("due")}
      title={t("due")}
      className={classes.due}
      leftSection={<IconCalendarDue size={16} stroke={1.75} />}
      type="date"
      max="9999-12-31"
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

export function DueDays({ value, onChange }: Props) {
  const { t } = useI18n();
  return (
    <>
      {DAYS.map(([label, days]) => {
        const date = isoDate(days);
        return (
          <button
            key={label}
            type="button"
            className={classes.day}
            aria-pressed={value === date}
            onClick={() => {
              onChange(value === date ? "" : date);
            }}
          >
            {t(label)}
          </button>
        );
      })}
    </>
  );
}
