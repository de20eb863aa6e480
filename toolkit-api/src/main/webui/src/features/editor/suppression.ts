import { invertedEffects } from "@codemirror/commands";
import { StateEffect, type Extension } from "@codemirror/state";
import type { ViewUpdate } from "@codemirror/view";
import { addTerms, removeTerm } from "@/shared/glossary/glossary";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { acceptedWords } from "./accepted-words";

/** Hides all findings of a rule, those in a term of the glossary, or those in a word of this text. */
export interface Suppression {
  kind: "rule" | "term" | "word";
  value: string;
  /** False when it is removed. */
  isAdded: boolean;
}

/** Undo and redo apply to it, although the browser stores it outside the text. */
export const suppress = StateEffect.define<Suppression>();

export const suppressionHistory: Extension = invertedEffects.of(({ effects }) =>
  effects
    .filter((effect) => effect.is(suppress))
    .map(({ value }) => suppress.of({ ...value, isAdded: !value.isAdded })),
);

/** Copies the suppressions of an update to the ignored rules, the glossary and the accepted words. */
export function storeSuppressions({ transactions }: ViewUpdate) {
  for (const effect of transactions.flatMap(({ effects }) => effects)) {
    if (effect.is(suppress)) {
      store(effect.value);
    }
  }
}

function store({ kind, value, isAdded }: Suppression) {
  if (kind !== "term") {
    const list = kind === "rule" ? ignoredRules : acceptedWords;
    const others = list.get().filter((other) => other !== value);
    list.set(isAdded ? [...others, value] : others);
  } else if (isAdded) {
    addTerms([value]);
  } else {
    removeTerm(value);
  }
}
