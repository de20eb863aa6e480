import { useEffect, useEffectEvent } from "react";

/** Handles a key, unless the user is typing or the focused element has handled it. */
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

/** The pressed key; undefined while the user is typing or the focus is in a dialog. */
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
    return target?.matches(TEXT_FIELDS) ? undefined : event.key;
  }
  return event.shiftKey ? `Shift+${event.key}` : event.key;
}

const TEXT_FIELDS =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";
