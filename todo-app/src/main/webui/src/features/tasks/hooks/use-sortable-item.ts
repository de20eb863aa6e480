import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useI18n } from "@/shared/i18n/i18n";

export type Handle = ReturnType<typeof useSortableItem>["handle"];

/** An item of the list that can be dragged: the properties of its element and of its handle. */
export function useSortableItem(id: string) {
  const { t } = useI18n();
  const { attributes, listeners, transform, transition, isDragging, ...refs } = useSortable({
    id,
    attributes: { roleDescription: t("movable") },
  });
  return {
    item: {
      ref: refs.setNodeRef,
      // Moved, not scaled: items differ in height.
      style: { transform: CSS.Translate.toString(transform), transition },
      "data-item": id,
      "data-dragging": isDragging || undefined,
    },
    handle: { ref: refs.setActivatorNodeRef, ...attributes, ...listeners },
  };
}
