import { Button, CloseButton, SegmentedControl, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { isComposing } from "@/shared/keyboard";
import type { Task } from "../api/tasks";
import type { StatusFilter } from "./task-filter";
import { useActions } from "../change/use-task-actions";
import classes from "./task-toolbar.module.css";

interface Props {
  tasks: Task[];
  /** Undefined if the search field is empty. */
  matchCount: number | undefined;
  status: StatusFilter;
  onStatusChange: (status: StatusFilter) => void;
  search: string;
  onSearchChange: (search: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  onCleared: () => void;
}

export function TaskToolbar(props: Props) {
  const {
    tasks,
    matchCount,
    status,
    onStatusChange,
    search,
    onSearchChange,
    searchRef,
    onCleared,
  } = props;
  const { t } = useI18n();
  const { clearDone } = useActions();
  const doneCount = tasks.filter((task) => task.complete).length;

  const option = (value: StatusFilter, label: string, count: number) => ({
    value,
    label: (
      <span className={classes.option}>
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
          option("all", t("all"), tasks.length),
          option("active", t("active"), tasks.length - doneCount),
          option("done", t("done"), doneCount),
        ]}
        value={status}
        onChange={onStatusChange}
      />
      <TextInput
        ref={searchRef}
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
                onSearchChange("");
                searchRef.current?.focus();
              }}
            />
          )
        }
        value={search}
        onChange={(event) => {
          onSearchChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !isComposing(event.nativeEvent)) {
            onSearchChange("");
          }
        }}
      />
      {doneCount > 0 && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          radius="lg"
          px="sm"
          onClick={() => {
            clearDone();
            onCleared();
          }}
        >
          {t("clearDone")}
        </Button>
      )}
      <VisuallyHidden role="status">
        {matchCount === undefined ? "" : t("matches", { count: matchCount })}
      </VisuallyHidden>
    </div>
  );
}
