import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import type { Finding, Kind } from "../finding";

export const kindLabels: Record<Kind, MessageKey> = {
  typo: "kindTypo",
  grammar: "kindGrammar",
  style: "kindStyle",
  smell: "kindSmell",
};

const names = {
  "subjective-language": "Subjective",
  "ambiguous-adverb-or-adjective": "Ambiguous",
  loophole: "Loophole",
  "open-ended-or-non-verifiable-term": "OpenEnded",
  superlative: "Superlative",
  comparative: "Comparative",
  "negative-statement": "Negative",
  "vague-pronoun": "Pronoun",
  "uncertain-verb": "Uncertain",
  "passive-voice": "Passive",
  "multiple-requirements": "Multiple",
  "weak-phrase": "WeakPhrase",
  "escape-clause": "Escape",
  "indefinite-time": "Time",
  "to-be-determined": "Open",
  "unbounded-list": "Unbounded",
  "and-or": "AndOr",
  "missing-unit": "Unit",
  "undefined-acronym": "Acronym",
  "inconsistent-term": "Term",
  "weak-word": "WeakWord",
  "repeated-word": "Repeated",
  wordiness: "Wordiness",
} as const;

function nameOf(smell: string | null) {
  return smell !== null && smell in names ? names[smell as keyof typeof names] : undefined;
}

/** The label of a smell; the API's name if the page does not know it. */
export function smellLabel(smell: string, t: Translate): string {
  const name = nameOf(smell);
  return name ? t(`smell${name}`) : smell.replaceAll("-", " ");
}

/** Why it is a finding, in the page's language; null if only the rule's message says it. */
export function reasonOf({ kind, smell, text, replacements }: Finding, t: Translate) {
  const name = nameOf(smell);
  if (name) {
    return t(`why${name}`);
  }
  if (kind !== "typo") {
    return null;
  }
  const [better] = replacements;
  return better === undefined ? t("whyUnknownWord", { text }) : t("whyTypo", { text, better });
}

/** A requirement without such a finding; undefined if the page knows none. */
export function exampleOf({ smell }: Finding): MessageKey | undefined {
  const name = nameOf(smell);
  return name && `good${name}`;
}
