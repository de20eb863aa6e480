import type { MessageKey } from "@/shared/i18n/en";
import { isComposing } from "@/shared/keyboard";

interface Shortcut {
  /** Values of `KeyboardEvent.key`. */
  keys: string[];
  label: MessageKey;
  /** Missing if another component or the browser handles the keys. */
  command?: string;
}

/** All shortcuts, in the order of the shortcut sheet. */
export const shortcuts = [
  { keys: ["n"], label: "shortcutNew", command: "new" },
  { keys: ["j"], label: "shortcutNext", command: "next" },
  { keys: ["k"], label: "shortcutPrevious", command: "previous" },
  { keys: ["x"], label: "shortcutComplete", command: "complete" },
  { keys: ["s"], label: "shortcutSelect", command: "select" },
  { keys: ["Enter"], label: "shortcutOpen" },
  { keys: ["e"], label: "shortcutEdit", command: "edit" },
  { keys: ["Control", "Enter"], label: "shortcutSave" },
  { keys: ["Delete"], label: "shortcutDelete", command: "delete" },
  { keys: ["z"], label: "shortcutUndo", command: "undo" },
  { keys: ["Z"], label: "shortcutRedo", command: "redo" },
  { keys: ["Escape"], label: "shortcutEscape", command: "escape" },
  { keys: ["/"], label: "shortcutSearch", command: "search" },
  { keys: [" ", "ArrowUp", "ArrowDown"], label: "shortcutDrag" },
  { keys: ["?"], label: "shortcutHelp", command: "help" },
] as const satisfies Shortcut[];

export type Command = Extract<(typeof shortcuts)[number], { command: string }>["command"];

const commands = new Map<string, Command>(
  shortcuts.flatMap((shortcut) =>
    "command" in shortcut ? [[shortcut.keys[0], shortcut.command]] : [],
  ),
);

/** The command of a key press; undefined if the user types text or a dialog, a menu or a drag is active. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || isComposing(event) || event.altKey) {
    return undefined;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog, [role=menu], [role=listbox]")) {
    return undefined;
  }
  if (document.querySelector("[data-dragging]")) {
    return undefined;
  }
  if (event.key !== "Escape" && target?.matches(TEXT_FIELD)) {
    return undefined;
  }
  return event.ctrlKey || event.metaKey ? usualCommandOf(event) : commands.get(event.key);
}

/** The keys for undo and redo that other programs have. */
function usualCommandOf({ key, shiftKey }: KeyboardEvent): Command | undefined {
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    default:
      return undefined;
  }
}

const TEXT_FIELD = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
