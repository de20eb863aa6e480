import { invertedEffects, isolateHistory } from "@codemirror/commands";
import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Extension,
} from "@codemirror/state";
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";
import { inOrder, isSame, type Finding } from "./finding";

/** What was found in the document, kept in its place while somebody types. */
export interface Findings {
  /** In order, without those that are ignored. */
  shown: Finding[];
  /** Ignored once, here: the same thing elsewhere is found. */
  ignored: Finding[];
  /** The one that is explained. */
  active: Finding | null;
}

const NONE: Findings = { shown: [], ignored: [], active: null };

export const setFindings = StateEffect.define<Finding[]>();
export const activate = StateEffect.define<Finding | null>();
const ignore = StateEffect.define<Finding>({ map: (finding, changes) => moved(finding, changes) });
const unignore = StateEffect.define<Finding>({
  map: (finding, changes) => moved(finding, changes),
});

/** A rule is not heeded any more, or a term is right; or no longer so. */
export interface Exception {
  kind: "rule" | "term";
  value: string;
  holds: boolean;
}

/** Kept outside of the text, but undone with it. */
export const except = StateEffect.define<Exception>();

export const findingsField = StateField.define<Findings>({
  create: () => NONE,
  update(before, transaction) {
    let value = before;
    if (transaction.docChanged) {
      const { changes } = transaction;
      value = {
        shown: stillThere(value.shown, changes),
        ignored: stillThere(value.ignored, changes),
        active: null,
      };
    }
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) {
        const { ignored, active } = value;
        const shown = inOrder(effect.value).filter((found) => !isIn(ignored, found));
        value = { ...value, shown, active: active && (find(shown, active) ?? null) };
      } else if (effect.is(activate)) {
        value = { ...value, active: effect.value };
      } else if (effect.is(ignore)) {
        const shown = value.shown.filter((found) => !isSame(found, effect.value));
        value = { shown, ignored: [...value.ignored, effect.value], active: null };
      } else if (effect.is(unignore)) {
        const ignored = value.ignored.filter((found) => !isSame(found, effect.value));
        value = { ...value, shown: inOrder([...value.shown, effect.value]), ignored };
      }
    }
    return value;
  },
});

function moved(finding: Finding, changes: ChangeDesc): Finding {
  return {
    ...finding,
    from: changes.mapPos(finding.from, 1),
    to: changes.mapPos(finding.to, -1),
  };
}

/** A finding whose words are changed is none any more; typing beside it makes another word of them. */
function stillThere(findings: Finding[], changes: ChangeDesc): Finding[] {
  return findings
    .filter(({ from, to }) => !changes.touchesRange(from, to))
    .map((finding) => moved(finding, changes));
}

function find(findings: Finding[], wanted: Finding): Finding | undefined {
  return findings.find((finding) => isSame(finding, wanted));
}

function isIn(findings: Finding[], wanted: Finding): boolean {
  return find(findings, wanted) !== undefined;
}

const marks = new Map<string, Decoration>();

function markOf(finding: Finding, isActive: boolean): Decoration {
  const name = `finding finding-${finding.kind}${isActive ? " finding-active" : ""}`;
  const mark = marks.get(name) ?? Decoration.mark({ class: name });
  marks.set(name, mark);
  return mark;
}

/** Underlines what is in sight, and only that: a long text has thousands of findings. */
const underlines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = underlined(view);
    }

    update({ view, state, startState, docChanged, viewportChanged }: ViewUpdate) {
      const isOther = state.field(findingsField) !== startState.field(findingsField);
      if (docChanged || viewportChanged || isOther) {
        this.decorations = underlined(view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function underlined(view: EditorView): DecorationSet {
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

export function findingsExtension(): Extension {
  return [
    findingsField,
    underlines,
    invertedEffects.of((transaction) =>
      transaction.effects.flatMap((effect) => {
        if (effect.is(ignore)) {
          return unignore.of(effect.value);
        }
        if (effect.is(except)) {
          return except.of({ ...effect.value, holds: !effect.value.holds });
        }
        return effect.is(unignore) ? ignore.of(effect.value) : [];
      }),
    ),
  ];
}

/** The finding at a place, the shortest where they overlap. */
export function findingAt(state: EditorState, position: number): Finding | undefined {
  return state
    .field(findingsField)
    .shown.filter(({ from, to }) => from <= position && position <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

/** Shows a finding and explains it. */
export function explain(view: EditorView, finding: Finding) {
  view.dispatch({
    selection: { anchor: finding.from },
    effects: [activate.of(finding), EditorView.scrollIntoView(finding.from, { y: "center" })],
  });
}

/** The finding after the one that is explained, or after the cursor; then the first again. */
export function neighbour(state: EditorState, step: 1 | -1): Finding | undefined {
  const { shown, active } = state.field(findingsField);
  const at = active?.from ?? state.selection.main.head;
  const index = active ? shown.findIndex((finding) => isSame(finding, active)) : -1;
  if (index >= 0) {
    return shown.at((index + step) % shown.length);
  }
  return step > 0
    ? (shown.find(({ from }) => from >= at) ?? shown[0])
    : (shown.findLast(({ from }) => from < at) ?? shown.at(-1));
}

/** One step of its own to undo. */
const step = isolateHistory.of("full");

export function replace(view: EditorView, finding: Finding, replacement: string) {
  const { from, to } = finding;
  view.dispatch({
    changes: { from, to, insert: replacement },
    selection: { anchor: from + replacement.length },
    annotations: step,
    userEvent: "input.replace",
    effects: activate.of(null),
  });
}

export function safeOnes(findings: Finding[]): Finding[] {
  let end = -1;
  return findings.filter(({ safe, from, to, replacements }) => {
    const fits = safe && replacements.length > 0 && from >= end;
    end = fits ? to : end;
    return fits;
  });
}

/** Makes all safe corrections, in one step; returns how many there were. */
export function replaceAllSafe(view: EditorView): number {
  const safe = safeOnes(view.state.field(findingsField).shown);
  if (safe.length > 0) {
    view.dispatch({
      changes: safe.map(({ from, to, replacements }) => ({ from, to, insert: replacements[0] })),
      annotations: step,
      userEvent: "input.replace",
      effects: activate.of(null),
    });
  }
  return safe.length;
}

/** From now on, everywhere, until it is undone. */
export function makeException(view: EditorView, kind: Exception["kind"], value: string) {
  view.dispatch({
    effects: [except.of({ kind, value, holds: true }), activate.of(null)],
    annotations: step,
  });
}

export function ignoreHere(view: EditorView, finding: Finding) {
  view.dispatch({ effects: ignore.of(finding), annotations: step });
}
