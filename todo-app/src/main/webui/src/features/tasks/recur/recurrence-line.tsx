import { useI18n } from "@/shared/i18n/i18n";
import { recurrenceText } from "./recurrence-text";

export default function RecurrenceLine({ rule }: { rule: string }) {
  const { t, locale } = useI18n();
  return (
    <>
      {recurrenceText(rule, t, locale)}
      <br />
    </>
  );
}
