import { InputBase } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { usualRules } from "../recur/recurrence";
import { recurrenceText } from "../recur/recurrence-text";

interface Props {
  value: string | null;
  /** Empty without a date. */
  due: string;
  onChange: (rule: string | null) => void;
}

/** Without Mantine's NativeSelect: its code would move from the first view to a larger file. */
export function RecurrenceField({ value, due, onChange }: Props) {
  const { t, locale } = useI18n();
  const rules = new Set([...usualRules(due), ...(value ? [value] : [])]);
  return (
    <InputBase
      component="select"
      pointer
      label={t("recurrence")}
      rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
      rightSectionPointerEvents="none"
      value={value ?? ""}
      onChange={(event) => {
        onChange(event.currentTarget.value || null);
      }}
    >
      <option value="">{t("noRecurrence")}</option>
      {[...rules].map((rule) => (
        <option key={rule} value={rule}>
          {recurrenceText(rule, t, locale)}
        </option>
      ))}
    </InputBase>
  );
}
