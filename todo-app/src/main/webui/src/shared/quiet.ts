import { startTransition, useEffect, useState } from "react";

/** Until then, what the first view does not need would delay it on a slow phone. */
const QUIET_MS = 3_000;

const SIGNS_OF_USE = ["pointermove", "pointerdown", "keydown"];

let end: () => void = () => undefined;

/** Resolves when the first view has had its time, or the user does something. */
export const quiet = new Promise<void>((resolve) => {
  end = resolve;
});

/** Loads now what would be loaded later. */
export function endQuiet() {
  end();
}

setTimeout(endQuiet, QUIET_MS);
for (const sign of SIGNS_OF_USE) {
  window.addEventListener(sign, endQuiet, { once: true, capture: true });
}

/** Whether the page may load what the first view does not need. */
export function useQuietOver(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    void quiet.then(() => {
      // Keys that are pressed meanwhile come first.
      startTransition(() => {
        setOver(true);
      });
    });
  }, []);
  return isOver;
}
