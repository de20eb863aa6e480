import {
  createContext,
  use,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type HTMLAttributes,
  type Ref,
  type RefObject,
} from "react";
import { useI18n } from "@/shared/i18n/i18n";

export type HandleProps = HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLButtonElement> };

interface DragProps {
  style: CSSProperties;
  dragging: true | undefined;
  handle: HandleProps;
}

export interface SortableItem {
  element: RefObject<HTMLElement | null>;
  onChange: (drag: DragProps | undefined) => void;
}

/** The items of the list that dnd-kit knows, by their ids. */
export class SortableItems {
  private items: ReadonlyMap<string, SortableItem> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = () => this.items;

  /** Returns a function that removes the item. */
  connect(id: string, item: SortableItem): () => void {
    this.show(new Map(this.items).set(id, item));
    return () => {
      const others = new Map(this.items);
      others.delete(id);
      this.show(others);
    };
  }

  private show(items: ReadonlyMap<string, SortableItem>) {
    this.items = items;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

export const SortableContext = createContext<SortableItems>(new SortableItems());

/**
 * Returns the properties of a sortable list item and of its handle.
 *
 * @param connected whether dnd-kit knows the item. Only connected items can be dragged and change
 *   places with a dragged item. Each of them is rendered again whenever a drag starts, ends or
 *   passes any item.
 */
export function useSortableItem(id: string, connected: boolean) {
  const { t } = useI18n();
  const items = use(SortableContext);
  const element = useRef<HTMLLIElement>(null);
  const [drag, setDrag] = useState<DragProps>();
  const isKnown = connected || drag?.dragging === true;

  // In a layout effect, so that the handle has its listeners before a touch starts.
  useLayoutEffect(
    () => (isKnown ? items.connect(id, { element, onChange: setDrag }) : undefined),
    [items, id, isKnown],
  );

  return {
    item: {
      ref: element,
      style: drag?.style,
      "data-item": id,
      "data-dragging": drag?.dragging,
    },
    handle: drag?.handle ?? { "aria-roledescription": t("movable") },
  };
}
