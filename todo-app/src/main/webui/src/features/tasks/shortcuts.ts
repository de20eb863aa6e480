const commands = new Map(
  Object.entries({
    n: "new",
    j: "next",
    k: "previous",
    x: "complete",
    e: "edit",
    Delete: "delete",
    Escape: "escape",
    "/": "search",
    z: "undo",
    "?": "help",
  } as const),
);

export type Command = NonNullable<ReturnType<typeof commands.get>>;

/** What a key asks for; nothing while somebody writes, or where a dialog, a menu or a drag has the keys. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  ) {
    return undefined;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog, [role=menu], [role=listbox]")) {
    return undefined;
  }
  if (document.querySelector("[data-dragging]")) {
    return undefined;
  }
  if (event.key !== "Escape" && target?.matches(WRITTEN_IN)) {
    return undefined;
  }
  return commands.get(event.key);
}

const WRITTEN_IN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
