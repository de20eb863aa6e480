import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import type { Kind } from "../finding";

export const kindLabels: Record<Kind, MessageKey> = {
  typo: "kindTypo",
  grammar: "kindGrammar",
  style: "kindStyle",
  smell: "kindSmell",
};

const smells: Record<string, MessageKey> = {
  "subjective-language": "smellSubjective",
  "ambiguous-adverb-or-adjective": "smellAmbiguous",
  loophole: "smellLoophole",
  "open-ended-or-non-verifiable-term": "smellOpenEnded",
  superlative: "smellSuperlative",
  comparative: "smellComparative",
  "negative-statement": "smellNegative",
  "vague-pronoun": "smellPronoun",
  "uncertain-verb": "smellUncertain",
  "passive-voice": "smellPassive",
  "multiple-requirements": "smellMultiple",
  "weak-phrase": "smellWeakPhrase",
  "escape-clause": "smellEscape",
  "indefinite-time": "smellTime",
  "to-be-determined": "smellOpen",
  "unbounded-list": "smellUnbounded",
  "and-or": "smellAndOr",
  "missing-unit": "smellUnit",
  "undefined-acronym": "smellAcronym",
  "inconsistent-term": "smellTerm",
  "weak-word": "smellWeakWord",
  "repeated-word": "smellRepeated",
  wordiness: "smellWordiness",
};

/** The label of a smell; the API's name if the page does not know it. */
export function smellLabel(smell: string, t: Translate): string {
  const key = smells[smell];
  return key ? t(key) : smell.replaceAll("-", " ");
}
