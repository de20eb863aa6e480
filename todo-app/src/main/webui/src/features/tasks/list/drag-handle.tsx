import { IconGripVertical } from "@tabler/icons-react";
import type { HandleProps } from "./sortable-items";
import classes from "./task-list.module.css";

export function DragHandle({ label, handle }: { label: string; handle: HandleProps }) {
  return (
    <button type="button" {...handle} className={classes.handle} aria-label={label}>
      <IconGripVertical size={18} stroke={1.75} aria-hidden />
    </button>
  );
}
