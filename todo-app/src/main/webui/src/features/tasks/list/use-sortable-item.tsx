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

export type HandleProps = HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLButtonElement> };

interface DragProps {
  style: CSSProperties;
  dragging: true | undefined;
  handle: HandleProps;
}

/**
 * Returns the properties of a sortable list item and of its handle, and an invisible `connection` to
 * dnd-kit that must be rendered inside the item.
 *
 * @param connected whether dnd-kit knows the item. Only connected items can be dragged and change
 *   places with a dragged item. Each of them is rendered again whenever a drag starts, ends or
 *   passes any item.
 */
export function useSortableItem(id: string, connected: boolean) {
  const { t } = useI18n();
  const element = useRef<HTMLLIElement>(null);
  const [drag, setDrag] = useState<DragProps>();

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

interface ConnectionProps {
  id: string;
  element: RefObject<HTMLElement | null>;
  onChange: (drag: DragProps | undefined) => void;
}

const Connection = memo(function Connection({ id, element, onChange }: ConnectionProps) {
  const { t } = useI18n();
  const { attributes, listeners, transform, transition, isDragging, ...refs } = useSortable({
    id,
    attributes: { roleDescription: t("movable") },
  });
  const { setNodeRef, setActivatorNodeRef } = refs;
  // Without the scale of `CSS.Transform`, because items differ in height.
  const translate = CSS.Translate.toString(transform);

  // In an effect, because the element that contains this component must exist.
  useEffect(() => {
    setNodeRef(element.current);
    return () => {
      setNodeRef(null);
      onChange(undefined);
    };
  }, [setNodeRef, element, onChange]);

  // In a layout effect, so that the item moves before the browser paints.
  useLayoutEffect(() => {
    onChange({
      style: { transform: translate, transition },
      dragging: isDragging || undefined,
      handle: { ref: setActivatorNodeRef, ...attributes, ...listeners },
    });
  }, [onChange, translate, transition, isDragging, setActivatorNodeRef, attributes, listeners]);

  return null;
});
