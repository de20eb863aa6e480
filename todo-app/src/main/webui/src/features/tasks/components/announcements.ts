import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import type { Translate } from "@/shared/i18n/i18n";

/** What a screen reader says while an item is dragged. */
export function announcements(
  t: Translate,
  items: string[],
  nameOf: (item: string) => string,
): Announcements {
  const said = (item: UniqueIdentifier, at: UniqueIdentifier | undefined) => ({
    name: nameOf(String(item)),
    position: items.indexOf(String(at ?? item)) + 1,
    total: items.length,
  });

  return {
    onDragStart: ({ active }) => t("dragStart", said(active.id, active.id)),
    onDragOver: ({ active, over }) => t("dragOver", said(active.id, over?.id)),
    onDragEnd: ({ active, over }) => t("dragEnd", said(active.id, over?.id)),
    onDragCancel: ({ active }) => t("dragCancel", said(active.id, active.id)),
  };
}
