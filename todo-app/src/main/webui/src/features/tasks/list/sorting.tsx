import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Modifier,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { memo, useDeferredValue, useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { dragAnnouncements } from "./drag-announcements";
import type { SortableItems, SortableItem } from "./sortable-items";

/** In pixels: a shorter movement is a click. */
const DRAG_DISTANCE = 4;

const restrictToVertical: Modifier = ({ transform }) => ({ ...transform, x: 0 });

interface Props {
  connections: SortableItems;
  /** The ids of all items in their order. */
  items: string[];
  nameOf: (id: string) => string;
  onOver: (id: string) => void;
  onDrop: (item: string, to: string) => void;
}

/**
 * Makes the items draggable. It is not around the list but beside it, so that the list is there before
 * dnd-kit is loaded.
 */
export default function Sorting({ connections, items: shown, nameOf, onOver, onDrop }: Props) {
  const { t } = useI18n();
  // dnd-kit renders all connected items when one is added, which must not delay the new one. A dropped
  // item must not jump back for a moment.
  const before = useDeferredValue(shown);
  const items = before.length === shown.length ? shown : before;
  const connected = useSyncExternalStore(connections.subscribe, connections.snapshot);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[restrictToVertical]}
      accessibility={{
        announcements: dragAnnouncements(t, items, nameOf),
        screenReaderInstructions: { draggable: t("dragHelp") },
      }}
      onDragOver={({ over }) => {
        if (over) {
          onOver(String(over.id));
        }
      }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) {
          onDrop(String(active.id), String(over.id));
        }
      }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {[...connected].map(([id, item]) => (
          <Connection key={id} id={id} item={item} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

const Connection = memo(function Connection({ id, item }: { id: string; item: SortableItem }) {
  const { element, onChange } = item;
  const { t } = useI18n();
  const { attributes, listeners, transform, transition, isDragging, ...refs } = useSortable({
    id,
    attributes: { roleDescription: t("movable") },
  });
  const { setNodeRef, setActivatorNodeRef } = refs;
  // Without the scale of `CSS.Transform`, because items differ in height.
  const translate = CSS.Translate.toString(transform);

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
