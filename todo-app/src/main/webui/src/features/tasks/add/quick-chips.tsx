import {
  IconCalendarDue,
  IconFlag,
  IconHash,
  IconList,
  IconRepeat,
  IconX,
} from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { parseLocalDate, useDateFormats } from "@/shared/i18n/use-date-formats";
import { useLists } from "../lists/use-lists";
import { recurrenceText } from "../recur/recurrence-text";
import type { Part } from "./quick-add";
import classes from "./quick-chips.module.css";

const ICONS = {
  due: IconCalendarDue,
  tag: IconHash,
  priority: IconFlag,
  recurrence: IconRepeat,
  list: IconList,
};

interface Props {
  parts: Part[];
  onDismiss: (part: Part) => void;
}

/** Shows what was understood in the text. A click says that it is not meant. */
export default function QuickChips({ parts, onDismiss }: Props) {
  const { t, locale } = useI18n();
  const dates = useDateFormats();
  const lists = useLists();

  function labelOf({ kind, value }: Part) {
    switch (kind) {
      case "due":
        return dates.weekdayAndDate(parseLocalDate(value));
      case "priority":
        return t("priorityNumber", { number: value });
      case "recurrence":
        return recurrenceText(value, t, locale);
      case "list":
        return lists.find(({ id }) => id === value)?.name;
      case "tag":
        return value;
    }
  }

  return (
    <div className={classes.chips} role="group" aria-label={t("understood")}>
      {parts.map((part) => {
        const Icon = ICONS[part.kind];
        const label = labelOf(part);
        return (
          <button
            key={part.start}
            type="button"
            className={classes.chip}
            title={t("notMeant", { text: part.text })}
            aria-label={`${label ?? ""}: ${t("notMeant", { text: part.text })}`}
            onClick={() => {
              onDismiss(part);
            }}
          >
            <Icon size={14} stroke={1.75} aria-hidden />
            {label}
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
