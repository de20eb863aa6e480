import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Prec, type Extension } from "@codemirror/state";
import {
  EditorView,
  keymap,
  showTooltip,
  tooltips,
  type KeyBinding,
  type ViewUpdate,
} from "@codemirror/view";
import type { Finding } from "./finding";
import { findingsExtension } from "./findings-extension";
import { findingAt, findingsField, setActive } from "./findings-field";
import { markdownPaste } from "./markdown-paste";

interface Options {
  /** Shown beside the active finding. */
  card: HTMLElement;
  onExplain: (finding: Finding | undefined) => void;
  onCloseCard: () => void;
  onApplyAll: () => void;
  onUpdate: (update: ViewUpdate) => void;
}

/** Configures CodeMirror for a text with findings. */
export function editorExtensions(options: Options): Extension {
  return [
    history(),
    Prec.highest(keymap.of(findingKeys(options))),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    // The first letters of a line set its direction, so that Arabic and Hebrew read right to left.
    EditorView.perLineTextDirection.of(true),
    findingsExtension,
    markdownPaste,
    tooltips({ position: "absolute", tooltipSpace: windowWithMargin }),
    cardAtActiveFinding(options.card),
    EditorView.domEventHandlers({ click: activateClickedFinding }),
    EditorView.updateListener.of(options.onUpdate),
  ];
}

function findingKeys({ onExplain, onCloseCard, onApplyAll }: Options): KeyBinding[] {
  return [
    {
      key: "Mod-.",
      run: ({ state }) => {
        onExplain(findingAt(state, state.selection.main.head));
        return true;
      },
    },
    {
      key: "Escape",
      run: ({ state }) => {
        const isOpen = state.field(findingsField).active !== null;
        if (isOpen) {
          onCloseCard();
        }
        return isOpen;
      },
    },
    {
      key: "Mod-Enter",
      run: () => {
        onApplyAll();
        return true;
      },
    },
  ];
}

function cardAtActiveFinding(card: HTMLElement): Extension {
  // CodeMirror rebuilds a tooltip when its function changes.
  const create = () => ({ dom: card });
  return showTooltip.compute([findingsField], (state) => {
    const { active } = state.field(findingsField);
    return active && { pos: active.from, end: active.to, create };
  });
}

function activateClickedFinding(event: MouseEvent, view: EditorView) {
  const target = event.target instanceof Element ? event.target : null;
  const position = target?.closest(".finding")
    ? view.posAtCoords({ x: event.clientX, y: event.clientY })
    : null;
  const finding = position === null ? null : findingAt(view.state, position);
  view.dispatch({ effects: setActive.of(finding ?? null) });
}

function windowWithMargin() {
  return { top: 8, left: 8, bottom: innerHeight - 8, right: innerWidth - 8 };
}
