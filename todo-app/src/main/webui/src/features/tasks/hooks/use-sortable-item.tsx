import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type HTMLAttributes,
  type Ref,
  type RefObject,
} from "react";
import { useI18n } from "@/shared/i18n/i18n";

export type Handle = HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLButtonElement> };

interface Drag {
  style: CSSProperties;
  dragging: true | undefined;
  handle: Handle;
}

/**
 * An item of the list that can be dragged: the properties of its element and of its handle, and what
 * connects the two with the list, to be rendered anywhere inside.
 *
 * @param connected whether the drag and drop of the list knows the item, which costs time whenever
 *   a drag begins, ends or passes an item, be it this one or not
 */
export function useSortableItem(id: string, connected: boolean) {
  const { t } = useI18n();
  const element = useRef<HTMLLIElement>(null);
  const [drag, setDrag] = useState<Drag>();

  return {
    item: {
      ref: element,
      style: drag?.style,
      "data-item": id,
      "data-dragging": drag?.dragging,
    },
    handle: drag?.handle ?? { "aria-roledescription": t("movable") },
    connection: (connected || drag?.dragging) && (
      <Connection id={id} element={element} onChange={setDrag} />
    ),
  };
}

interface Props {
  id: string;
  element: RefObject<HTMLElement | null>;
  onChange: (drag: Drag | undefined) => void;
}

const Connection = memo(function Connection({ id, element, onChange }: Props) {
  const { t } = useI18n();
  const { attributes, listeners, transform, transition, isDragging, ...refs } = useSortable({
    id,
    attributes: { roleDescription: t("movable") },
  });
  const { setNodeRef, setActivatorNodeRef } = refs;
  // Moved, not scaled: items differ in height.
  const moved = CSS.Translate.toString(transform);

  // Not before the element around this is there.
  useEffect(() => {
    setNodeRef(element.current);
    return () => {
      setNodeRef(null);
      onChange(undefined);
    };
  }, [setNodeRef, element, onChange]);

  // Before the browser paints, as if the item itself had asked.
  useLayoutEffect(() => {
    onChange({
      style: { transform: moved, transition },
      dragging: isDragging || undefined,
      handle: { ref: setActivatorNodeRef, ...attributes, ...listeners },
    });
  }, [onChange, moved, transition, isDragging, setActivatorNodeRef, attributes, listeners]);

  return null;
});
