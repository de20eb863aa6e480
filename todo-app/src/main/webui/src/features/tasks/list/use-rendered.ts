import { startTransition, useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { ADDER } from "./task-order";

/** Items that are rendered at first, and more with each step. */
const STEP = 100;

/** In pixels: how far below the window more items are rendered. */
const AHEAD = 2000;

interface Rendered {
  items: string[];
  /** Renders the items as far as this one. */
  reveal: (id: string) => void;
  /** An element below the list while it is not complete. */
  end: RefObject<HTMLDivElement | null>;
  isComplete: boolean;
}

/** The beginning of a long list, and more when its end comes near: hundreds of rows delay each change. */
export function useRendered(items: string[]): Rendered {
  const [limit, setLimit] = useState(STEP);
  const [revealed, reveal] = useState(ADDER);
  const end = useRef<HTMLDivElement>(null);
  const count = Math.max(limit, ...[ADDER, revealed].map((id) => items.indexOf(id) + STEP));
  if (count > limit) {
    // A row that was rendered stays, because its editor may be open.
    setLimit(count);
  }
  const isComplete = count >= items.length;

  useEffect(() => {
    if (isComplete || !end.current) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          // Keys that are pressed meanwhile come first.
          startTransition(() => {
            setLimit(count + STEP);
          });
        }
      },
      { rootMargin: `${AHEAD}px` },
    );
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [isComplete, count]);

  useEffect(() => {
    function renderAll() {
      flushSync(() => {
        setLimit(Infinity);
      });
    }
    window.addEventListener("beforeprint", renderAll);
    return () => {
      window.removeEventListener("beforeprint", renderAll);
    };
  }, []);

  return { items: isComplete ? items : items.slice(0, count), reveal, end, isComplete };
}
