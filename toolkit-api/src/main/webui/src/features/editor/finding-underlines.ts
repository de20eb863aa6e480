import { RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from "@codemirror/view";
import { isSame, type Finding } from "./finding";
import { findingsField } from "./findings-field";

/** Underlines only the visible findings, because a long text has thousands. */
export const findingUnderlines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = underline(view);
    }

    update({ view, state, startState, docChanged, viewportChanged }: ViewUpdate) {
      const findingsChanged = state.field(findingsField) !== startState.field(findingsField);
      if (docChanged || viewportChanged || findingsChanged) {
        this.decorations = underline(view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function underline(view: EditorView): DecorationSet {
  const { shown, active } = view.state.field(findingsField);
  const { from, to } = view.viewport;
  const builder = new RangeSetBuilder<Decoration>();
  for (const finding of shown) {
    if (finding.from < to && finding.to > from && finding.to <= view.state.doc.length) {
      const isActive = active !== null && isSame(finding, active);
      builder.add(finding.from, finding.to, markOf(finding, isActive));
    }
  }
  return builder.finish();
}

const marks = new Map<string, Decoration>();

function markOf(finding: Finding, isActive: boolean): Decoration {
  const name = `finding finding-${finding.kind}${isActive ? " finding-active" : ""}`;
  const mark = marks.get(name) ?? Decoration.mark({ class: name });
  marks.set(name, mark);
  return mark;
}
