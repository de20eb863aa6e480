import { useCallback, useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";
import { ADDER } from "./task-order";
import { useRendered } from "./use-rendered";

/**
 * Keeps the focus in the list: if the focused item disappears, the item now at its position gets the
 * focus. `focusItem` also works for an item that is not in the list or not rendered yet.
 */
export function useListFocus(listRef: RefObject<HTMLElement | null>, all: string[]) {
  const rendered = useRendered(all);
  const { items, reveal } = rendered;
  const pendingId = useRef<string>(undefined);
  const focusedIndex = useRef<number>(undefined);

  const focusItem = useCallback(
    (id: string) => {
      pendingId.current = focusIn(listRef.current, id) ? undefined : id;
      reveal(id);
    },
    [listRef, reveal],
  );

  // The browser moves the focus to the body when the focused element is removed.
  useLayoutEffect(() => {
    if (pendingId.current !== undefined && focusIn(listRef.current, pendingId.current)) {
      pendingId.current = undefined;
    } else if (focusedIndex.current !== undefined && document.activeElement === document.body) {
      focusIn(listRef.current, items[Math.min(focusedIndex.current, items.length - 1)] ?? ADDER);
    }
  }, [listRef, items]);

  const onFocus = useCallback((event: FocusEvent) => {
    const item = event.target.closest("[data-item]");
    focusedIndex.current = item
      ? [...(item.parentElement?.children ?? [])].indexOf(item)
      : undefined;
  }, []);

  // React does not fire this when it removes the focused item.
  const onBlur = useCallback(() => {
    focusedIndex.current = undefined;
  }, []);

  return { rendered, focusItem, onFocus, onBlur };
}

/** The id of the item that contains the focus. */
export function focusedItemId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item;
}

function focusIn(list: HTMLElement | null, id: string): boolean {
  const item = list?.querySelector<HTMLElement>(`[data-item="${id}"] [data-focus]`);
  item?.focus();
  return item != null;
}
