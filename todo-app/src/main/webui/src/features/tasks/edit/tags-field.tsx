import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";

import { TagsInput } from "@mantine/core";
import { IconHash } from "@tabler/icons-react";
import { useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { limits } from "../api/tasks";
import classes from "./task-editor.module.css";
import { useSync } from "../sync/sync-context";

interface Props {
  value: string[];
  onChange: (tags: string[]) => void;
}

export function TagsField({ value, onChange }: Props) {
  const { t } = useI18n();
  const sync = useSync();
  const [typed, setTyped] = useState("");
  const [known] = useState(() => [...new Set(sync.shown().flatMap(({ tags }) => tags))]);
  const isFull = value.length >= limits.tags;
  return (
    <TagsInput
      aria-label={t("tags")}
      title={t("tagsHint")}
      className={classes.tags}
      leftSection={<IconHash size={16} stroke={1.75} />}
      placeholder={value.length === 0 ? t("tags") : ""}
      error={isFull && typed !== "" && t("tagsFull", { max: limits.tags })}
      data={known}
      maxTags={limits.tags}
      maxLength={limits.tag}
      splitChars={[","]}
      acceptValueOnBlur
      clearable={false}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={onChange}
    />
  );
}
