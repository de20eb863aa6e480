import { ActionIcon, CloseButton, NativeSelect, TextInput, VisuallyHidden } from "@mantine/core";
import { IconClearAll, IconSearch, IconSelector } from "@tabler/icons-react";
import { memo, type RefObject } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { isoDate } from "@/shared/i18n/use-date-formats";
import { useToday } from "@/shared/i18n/use-today";
import { isComposing } from "@/shared/keyboard";
import type { Task } from "../api/tasks";
import { taskFilter, type Sort, type View } from "./task-filter";
import { useActions } from "../change/use-task-actions";
import classes from "./task-toolbar.module.css";

interface Props {
  tasks: Task[];
  /** Whether a task is in the open list. */
  isInScope: (task: Task) => boolean;
  /** Undefined if the search field is empty. */
  matchCount: number | undefined;
  view: View;
  onViewChange: (view: View) => void;
  sort: Sort;
  onSortChange: (sort: Sort) => void;
  search: string;
  onSearchChange: (search: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  onCleared: () => void;
}

const VIEWS: View[] = ["all", "today", "upcoming", "active", "done"];
const SORTS: Sort[] = ["place", "due", "priority"];
const SORT_LABELS = { place: "sortByPlace", due: "sortByDue", priority: "sortByPriority" } as const;

export const TaskToolbar = memo(function TaskToolbar(props: Props) {
  const { tasks, isInScope, matchCount, view, onViewChange, sort, onSortChange } = props;
  const { search, onSearchChange, searchRef, onCleared } = props;
  const { t } = useI18n();
  const { clearDone, isReadOnly } = useActions();
  useToday();
  const today = isoDate(0);
  const done = tasks.filter(taskFilter("done", "", today, isInScope));

  return (
    <div className={classes.toolbar}>
      <div className={classes.show} role="radiogroup" aria-label={t("show")}>
        {VIEWS.map((value) => (
          <label key={value} className={classes.view}>
            <input
              type="radio"
              name="view"
              checked={view === value}
              onChange={() => {
                onViewChange(value);
              }}
            />
            {t(value)}{" "}
            <span className={classes.count}>
              {tasks.filter(taskFilter(value, "", today, isInScope)).length}
            </span>
          </label>
        ))}
      </div>
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
      <NativeSelect
        className={classes.sort}
        radius="lg"
        aria-label={t("sortBy")}
        rightSection={<IconSelector size={16} stroke={1.75} aria-hidden />}
        data={SORTS.map((value) => ({ value, label: t(SORT_LABELS[value]) }))}
        value={sort}
        onChange={(event) => {
          onSortChange(event.currentTarget.value as Sort);
        }}
      />
      {done.length > 0 && !isReadOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          radius="lg"
          aria-label={t("clearDone")}
          title={t("clearDone")}
          onClick={() => {
            clearDone(done);
            onCleared();
          }}
        >
          <IconClearAll size={20} stroke={1.75} />
        </ActionIcon>
      )}
      <VisuallyHidden role="status">
        {matchCount === undefined ? "" : t("matches", { count: matchCount })}
      </VisuallyHidden>
    </div>
  );
});
