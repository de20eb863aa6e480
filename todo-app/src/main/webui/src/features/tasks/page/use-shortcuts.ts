import { useEffect, useEffectEvent } from "react";
import { commandOf, type Command } from "./shortcuts";

/** Runs the handler of a shortcut, unless an element closer to the focus has handled the key. */
export function useShortcuts(handlers: Partial<Record<Command, () => void>>) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event);
    const handler = command && handlers[command];
    if (handler) {
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
