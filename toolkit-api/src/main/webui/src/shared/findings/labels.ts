import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import type { Kind } from "./kinds";

/** What the page knows about a finding, in a text or in a document. */
interface Described {
  kind: Kind;
  smell: string | null;
  text: string;
  replacements: string[];
}

export const kindLabels: Record<Kind, MessageKey> = {
  typo: "kindTypo",
  grammar: "kindGrammar",
  style: "kindStyle",
  smell: "kindSmell",
};

type Texts = [label: MessageKey, why?: MessageKey, good?: MessageKey];

const smells: Record<string, Texts | undefined> = {
  "subjective-language": ["smellSubjective", "whySubjective", "goodSubjective"],
  "ambiguous-adverb-or-adjective": ["smellAmbiguous", "whyAmbiguous", "goodAmbiguous"],
  loophole: ["smellLoophole", "whyLoophole", "goodLoophole"],
  "open-ended-or-non-verifiable-term": ["smellOpenEnded", "whyOpenEnded", "goodOpenEnded"],
  superlative: ["smellSuperlative", "whySuperlative", "goodSuperlative"],
  comparative: ["smellComparative", "whyComparative", "goodComparative"],
  "negative-statement": ["smellNegative", "whyNegative", "goodNegative"],
  "vague-pronoun": ["smellPronoun", "whyPronoun", "goodPronoun"],
  "uncertain-verb": ["smellUncertain", "whyUncertain", "goodUncertain"],
  "passive-voice": ["smellPassive", "whyPassive", "goodPassive"],
  "multiple-requirements": ["smellMultiple", "whyMultiple", "goodMultiple"],
  "weak-phrase": ["smellWeakPhrase", "whyWeakPhrase", "goodWeakPhrase"],
  "escape-clause": ["smellEscape", "whyEscape", "goodEscape"],
  "indefinite-time": ["smellTime", "whyTime", "goodTime"],
  "to-be-determined": ["smellOpen", "whyOpen", "goodOpen"],
  "unbounded-list": ["smellUnbounded", "whyUnbounded", "goodUnbounded"],
  "and-or": ["smellAndOr", "whyAndOr", "goodAndOr"],
  "missing-unit": ["smellUnit", "whyUnit", "goodUnit"],
  "undefined-acronym": ["smellAcronym", "whyAcronym", "goodAcronym"],
  "inconsistent-term": ["smellTerm", "whyTerm", "goodTerm"],
  "weak-word": ["smellWeakWord", "whyWeakWord", "goodWeakWord"],
  "repeated-word": ["smellRepeated", "whyRepeated", "goodRepeated"],
  wordiness: ["smellWordiness", "whyWordiness", "goodWordiness"],
  "forbidden-term": ["smellForbidden", "whyForbidden"],
  // Only the team knows why.
  "team-rule": ["smellTeam"],
};

/** The label of a smell; the API's name if the page does not know it. */
export function smellLabel(smell: string, t: Translate): string {
  const label = smells[smell]?.[0];
  return label ? t(label) : smell.replaceAll("-", " ");
}

/** Why it is a finding, in the page's language; null if only the rule's message says it. */
export function reasonOf({ kind, smell, text, replacements }: Described, t: Translate) {
  const why = smells[smell ?? ""]?.[1];
  if (why) {
    return t(why);
  }
  if (kind !== "typo") {
    return null;
  }
  const [better] = replacements;
  return better === undefined ? t("whyUnknownWord", { text }) : t("whyTypo", { text, better });
}

/** A requirement without such a finding; undefined if the page knows none. */
export function exampleOf({ smell }: Pick<Described, "smell">): MessageKey | undefined {
  return smells[smell ?? ""]?.[2];
}
