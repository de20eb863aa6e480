import { historyField } from "@codemirror/commands";
import { EditorState, type Extension } from "@codemirror/state";
import { minimalChange } from "./minimal-change";

/** The editor's text and undo history while another view is shown. */
let saved: unknown;

export function saveHistory(state: EditorState) {
  saved = state.toJSON({ history: historyField });
}

/** A state with this text and the saved undo history, if there is one. */
export function restoreHistory(text: string, extensions: Extension): EditorState {
  const config = { doc: text, extensions };
  if (!saved) {
    return EditorState.create(config);
  }
  const state = EditorState.fromJSON(saved, config, { history: historyField });
  const before = state.doc.toString();
  // Another view may have changed the text. That change becomes one more undo step.
  return before === text ? state : state.update({ changes: minimalChange(before, text) }).state;
}
