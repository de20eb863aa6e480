import { useCallback, useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";
import { ADDER } from "../order";

/**
 * Keeps the focus in the list: when the item that has it goes away, the one that takes its place
 * gets it. `focusItem` also waits for an item that is still to come.
 */
export function useListFocus(list: RefObject<HTMLElement | null>, items: string[]) {
  const wanted = useRef<string>(undefined);
  const position = useRef<number>(undefined);

  const focusItem = useCallback(
    (id: string) => {
      wanted.current = focus(list.current, id) ? undefined : id;
    },
    [list],
  );

  // After each change of the list, and only then: the browser puts the focus on the body.
  useLayoutEffect(() => {
    if (wanted.current !== undefined && focus(list.current, wanted.current)) {
      wanted.current = undefined;
    } else if (position.current !== undefined && document.activeElement === document.body) {
      focus(list.current, items[Math.min(position.current, items.length - 1)] ?? ADDER);
    }
  }, [list, items]);

  const onFocus = useCallback((event: FocusEvent) => {
    const item = event.target.closest("[data-item]");
    position.current = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : undefined;
  }, []);

  // React fires this when the reader goes elsewhere, not when it removes the item.
  const onBlur = useCallback(() => {
    position.current = undefined;
  }, []);

  return { focusItem, onFocus, onBlur };
}

/** The item that has the focus somewhere inside. */
export function focusedItem(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item;
}

function focus(list: HTMLElement | null, id: string): boolean {
  const item = list?.querySelector<HTMLElement>(`[data-item="${id}"] [data-focus]`);
  item?.focus();
  return item != null;
}
