import { InputBase } from "@mantine/core";
import { IconRepeat, IconSelector } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { usualRules } from "../recur/recurrence";
import { recurrenceText } from "../recur/recurrence-text";

interface Props {
  value: string | null;
  /** Empty without a date. */
  due: string;
  autoFocus: boolean;
  onChange: (rule: string | null) => void;
}

/** Without Mantine's NativeSelect: its code would move from the first view to a larger file. */
export function RecurrenceField({ value, due, autoFocus, onChange }: Props) {
  const { t, locale } = useI18n();
  const rules = new Set([...usualRules(due), ...(value ? [value] : [])]);
  return (
    <InputBase
      component="select"
      pointer
      aria-label={t("recurrence")}
      title={t("recurrence")}
      autoFocus={autoFocus}
      leftSection={<IconRepeat size={16} stroke={1.75} />}
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
