import { isolateHistory } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { safeFindings, type Finding } from "./finding";
import { alikeFindings } from "./finding-groups";
import { findingsField, ignore, setActive } from "./findings-field";
import { suppress, type Suppression } from "./suppression";

/** Makes each command a separate undo step. */
const ownUndoStep = isolateHistory.of("full");

/** Scrolls to a finding and opens its card. */
export function explain(view: EditorView, finding: Finding) {
  view.dispatch({
    selection: { anchor: finding.from },
    effects: [setActive.of(finding), EditorView.scrollIntoView(finding.from, { y: "center" })],
  });
}

/** Selects a part of the text, which may have become shorter since the part was found. */
export function showPart(view: EditorView, offset: number, length: number) {
  const end = view.state.doc.length;
  const anchor = Math.min(offset, end);
  view.dispatch({
    selection: { anchor, head: Math.min(offset + length, end) },
    effects: EditorView.scrollIntoView(anchor, { y: "center" }),
  });
  view.focus();
}

export function replace(view: EditorView, finding: Finding, replacement: string) {
  const { from, to } = finding;
  view.dispatch({
    changes: { from, to, insert: replacement },
    selection: { anchor: from + replacement.length },
    annotations: ownUndoStep,
    userEvent: "input.replace",
    effects: setActive.of(null),
  });
}

/** Replaces a part of the text by another wording of it, as one undo step. */
export function rewriteText(view: EditorView, part: { from: number; to: number }, insert: string) {
  view.dispatch({
    changes: { from: part.from, to: part.to, insert },
    selection: { anchor: part.from + insert.length },
    annotations: ownUndoStep,
    userEvent: "input.replace",
  });
  view.focus();
}

/** Applies all safe corrections in one undo step. Returns their number. */
export function replaceAllSafe(view: EditorView): number {
  const safe = safeFindings(view.state.field(findingsField).shown);
  if (safe.length > 0) {
    replaceByFirst(view, safe);
  }
  return safe.length;
}

/** Corrects a finding and all like it in one undo step. Returns their number. */
export function replaceAlike(view: EditorView, finding: Finding): number {
  const alike = alikeFindings(view.state.field(findingsField).shown, finding);
  replaceByFirst(view, alike);
  return alike.length;
}

function replaceByFirst(view: EditorView, findings: Finding[]) {
  view.dispatch({
    changes: findings.map(({ from, to, replacements }) => ({ from, to, insert: replacements[0] })),
    annotations: ownUndoStep,
    userEvent: "input.replace",
    effects: setActive.of(null),
  });
}

export function addSuppression(view: EditorView, kind: Suppression["kind"], value: string) {
  view.dispatch({
    effects: [suppress.of({ kind, value, isAdded: true }), setActive.of(null)],
    annotations: ownUndoStep,
  });
}

export function ignoreOnce(view: EditorView, finding: Finding) {
  view.dispatch({ effects: ignore.of(finding), annotations: ownUndoStep });
}
