import { Button, CloseButton, SegmentedControl, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import type { Show } from "../filter";
import { useActions } from "../hooks/use-task-actions";
import classes from "./task-toolbar.module.css";

interface Props {
  tasks: Task[];
  /** How many tasks the search has found; undefined while nobody searches. */
  found: number | undefined;
  show: Show;
  onShow: (show: Show) => void;
  search: string;
  onSearch: (search: string) => void;
  searchField: RefObject<HTMLInputElement | null>;
}

export function TaskToolbar(props: Props) {
  const { tasks, found, show, onShow, search, onSearch, searchField } = props;
  const { t } = useI18n();
  const { clearDone } = useActions();
  const done = tasks.filter((task) => task.complete).length;

  const choice = (value: Show, label: string, count: number) => ({
    value,
    label: (
      <span className={classes.choice}>
        {label} <span className={classes.count}>{count}</span>
      </span>
    ),
  });

  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        className={classes.show}
        radius="lg"
        aria-label={t("show")}
        data={[
          choice("all", t("all"), tasks.length),
          choice("active", t("active"), tasks.length - done),
          choice("done", t("done"), done),
        ]}
        value={show}
        onChange={onShow}
      />
      <TextInput
        ref={searchField}
        className={classes.search}
        radius="lg"
        aria-label={t("search")}
        placeholder={t("searchPlaceholder")}
        autoComplete="off"
        leftSection={<IconSearch size={16} />}
        rightSection={
          search && (
            <CloseButton
              size="sm"
              aria-label={t("clearSearch")}
              onClick={() => {
                onSearch("");
                searchField.current?.focus();
              }}
            />
          )
        }
        value={search}
        onChange={(event) => {
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            onSearch("");
          }
        }}
      />
      {done > 0 && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          radius="lg"
          px="sm"
          onClick={() => {
            searchField.current?.focus();
            void clearDone();
          }}
        >
          {t("clearDone")}
        </Button>
      )}
      <VisuallyHidden role="status">
        {found === undefined ? "" : t("matches", { count: found })}
      </VisuallyHidden>
    </div>
  );
}
