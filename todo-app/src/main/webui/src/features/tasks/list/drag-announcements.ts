import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import type { Translate } from "@/shared/i18n/i18n";

/** Screen-reader announcements during a drag. */
export function dragAnnouncements(
  t: Translate,
  items: string[],
  nameOf: (item: string) => string,
): Announcements {
  const values = (item: UniqueIdentifier, over: UniqueIdentifier | undefined) => ({
    name: nameOf(String(item)),
    position: items.indexOf(String(over ?? item)) + 1,
    total: items.length,
  });

  return {
    onDragStart: ({ active }) => t("dragStart", values(active.id, active.id)),
    onDragOver: ({ active, over }) => t("dragOver", values(active.id, over?.id)),
    onDragEnd: ({ active, over }) => t("dragEnd", values(active.id, over?.id)),
    onDragCancel: ({ active }) => t("dragCancel", values(active.id, active.id)),
  };
}
