import { InputBase } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import { useLists } from "./use-lists";

interface Props {
  /** Null for the inbox; undefined if none is chosen yet. */
  value: string | null | undefined;
  onChange: (list: string | null) => void;
  /** Shown while none is chosen, in place of a label. */
  placeholder?: string;
}

const INBOX = "inbox";

/** Nothing for a user who has the inbox only. Archived lists are hidden unless one is chosen. */
export function ListField({ value, onChange, placeholder }: Props) {
  const text = useLaterTexts();
  const lists = useLists();
  if (lists.length === 0) {
    return null;
  }
  return (
    <InputBase
      component="select"
      pointer
      aria-label={placeholder ?? text("list")}
      size="xs"
      radius="lg"
      rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
      rightSectionPointerEvents="none"
      value={value === undefined ? "" : (value ?? INBOX)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === INBOX ? null : chosen);
      }}
    >
      {placeholder !== undefined && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      <option value={INBOX}>{text("inbox")}</option>
      {lists
        .filter(({ id, archived }) => !archived || id === value)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </InputBase>
  );
}
