import { invertedEffects } from "@codemirror/commands";
import {
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Extension,
} from "@codemirror/state";
import { isSame, sortFindings, type Finding } from "./finding";

/** The findings in the document. Their positions follow its changes. */
export interface Findings {
  /** Sorted by position, without the ignored ones. */
  shown: Finding[];
  /** Ignored only here: the same mistake is still reported elsewhere. */
  ignored: Finding[];
  /** The finding whose card is open. */
  active: Finding | null;
}

const NONE: Findings = { shown: [], ignored: [], active: null };

export const setFindings = StateEffect.define<Finding[]>();
export const setActive = StateEffect.define<Finding | null>();
export const ignore = StateEffect.define<Finding>({ map: mapFinding });
const unignore = StateEffect.define<Finding>({ map: mapFinding });

export const findingsField = StateField.define<Findings>({
  create: () => NONE,
  update(before, transaction) {
    let value = before;
    if (transaction.docChanged) {
      const { changes } = transaction;
      value = {
        shown: mapFindings(value.shown, changes),
        ignored: mapFindings(value.ignored, changes),
        active: null,
      };
    }
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) {
        const { ignored, active } = value;
        const shown = sortFindings(effect.value).filter((finding) => !find(ignored, finding));
        value = { ...value, shown, active: active && (find(shown, active) ?? null) };
      } else if (effect.is(setActive)) {
        value = { ...value, active: effect.value };
      } else if (effect.is(ignore)) {
        const shown = without(value.shown, effect.value);
        value = { shown, ignored: [...value.ignored, effect.value], active: null };
      } else if (effect.is(unignore)) {
        const ignored = without(value.ignored, effect.value);
        value = { ...value, shown: sortFindings([...value.shown, effect.value]), ignored };
      }
    }
    return value;
  },
});

export const ignoreHistory: Extension = invertedEffects.of(({ effects }) =>
  effects.flatMap((effect) => {
    if (effect.is(ignore)) {
      return unignore.of(effect.value);
    }
    return effect.is(unignore) ? ignore.of(effect.value) : [];
  }),
);

/** The finding at a position; the shortest one if several overlap. */
export function findingAt(state: EditorState, position: number): Finding | undefined {
  return state
    .field(findingsField)
    .shown.filter(({ from, to }) => from <= position && position <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

/** The finding after or before the active one, or the cursor if none is active. Wraps around. */
export function adjacentFinding(state: EditorState, step: 1 | -1): Finding | undefined {
  const { shown, active } = state.field(findingsField);
  const index = active ? shown.findIndex((finding) => isSame(finding, active)) : -1;
  if (index >= 0) {
    return shown.at((index + step) % shown.length);
  }
  const position = active?.from ?? state.selection.main.head;
  return step > 0
    ? (shown.find(({ from }) => from >= position) ?? shown[0])
    : (shown.findLast(({ from }) => from < position) ?? shown.at(-1));
}

function mapFinding(finding: Finding, changes: ChangeDesc): Finding {
  const from = changes.mapPos(finding.from, 1);
  const to = changes.mapPos(finding.to, -1);
  return from === finding.from && to === finding.to ? finding : { ...finding, from, to };
}

/** Drops findings whose words have changed. Text typed directly beside a word changes the word. */
function mapFindings(findings: Finding[], changes: ChangeDesc): Finding[] {
  return findings
    .filter(({ from, to }) => !changes.touchesRange(from, to))
    .map((finding) => mapFinding(finding, changes));
}

function find(findings: Finding[], wanted: Finding): Finding | undefined {
  return findings.find((finding) => isSame(finding, wanted));
}

function without(findings: Finding[], unwanted: Finding): Finding[] {
  return findings.filter((finding) => !isSame(finding, unwanted));
}
