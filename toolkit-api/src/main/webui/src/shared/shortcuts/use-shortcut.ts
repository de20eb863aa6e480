import { useEffect, useEffectEvent } from "react";

/** Reacts to a key that nothing closer to the focus has taken, and that is no text. */
export function useShortcut(shortcut: string, handler: () => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (shortcutOf(event) === shortcut) {
      event.preventDefault();
      handler();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKeyDown(event);
    };
    window.addEventListener("keydown", listener);
    return () => {
      window.removeEventListener("keydown", listener);
    };
  }, []);
}

/** The key that was pressed; undefined while somebody writes, or where a dialog has the keys. */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  if (
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  ) {
    return undefined;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog")) {
    return undefined;
  }
  if (event.key.length === 1) {
    return target?.matches(WRITTEN_IN) ? undefined : event.key;
  }
  return event.shiftKey ? `Shift+${event.key}` : event.key;
}

const WRITTEN_IN =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";
