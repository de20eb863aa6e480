import { IconRepeat } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { recurrenceText } from "./recurrence-text";

export default function RecurrenceIcon({ rule, className }: { rule: string; className?: string }) {
  const { t, locale } = useI18n();
  const text = recurrenceText(rule, t, locale);
  return (
    <span className={className} role="img" aria-label={text} title={text}>
      <IconRepeat size={14} stroke={1.75} />
    </span>
  );
}
