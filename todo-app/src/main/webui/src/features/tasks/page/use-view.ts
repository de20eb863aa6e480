import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { isoDate } from "@/shared/i18n/use-date-formats";
import { useToday } from "@/shared/i18n/use-today";
import {
  isOfAllLists,
  searchForTag,
  taskFilter,
  type Sort,
  type View,
} from "../filter/task-filter";
import { ALL_LISTS, useScope, type Scope } from "../lists/use-scope";

/** What the user has chosen to see. */
export function useView() {
  const { open: openScope, isInScope, ...lists } = useScope();
  const [view, setView] = useState<View>("all");
  const [sort, setSort] = useState<Sort>("place");
  const [search, setSearch] = useState("");
  const deferredSearch = useDeferredValue(search);
  useToday();
  const today = isoDate(0);

  const changeView = useCallback(
    (next: View) => {
      setView(next);
      if (isOfAllLists(next)) {
        openScope(ALL_LISTS);
      }
    },
    [openScope],
  );
  const open = useCallback(
    (scope: Scope) => {
      openScope(scope);
      setSearch("");
      setView((now) => (isOfAllLists(now) ? "all" : now));
    },
    [openScope],
  );
  const showAll = useCallback(() => {
    openScope(ALL_LISTS);
    setView("all");
    setSearch("");
  }, [openScope]);
  const showTagged = useCallback((tag: string) => {
    setSearch(searchForTag(tag));
  }, []);

  /** Whether a task matches, with the search that the user has typed so far. */
  const matchesNow = useMemo(
    () => taskFilter(view, search, today, isInScope),
    [view, search, today, isInScope],
  );
  const matches = useMemo(
    () => taskFilter(view, deferredSearch, today, isInScope),
    [view, deferredSearch, today, isInScope],
  );
  return {
    ...lists,
    isInScope,
    open,
    view,
    changeView,
    sort,
    setSort,
    search,
    setSearch,
    isSearching: deferredSearch !== "",
    showAll,
    showTagged,
    matches,
    matchesNow,
  };
}
