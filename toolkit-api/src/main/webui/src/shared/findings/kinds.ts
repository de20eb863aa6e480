export const kinds = ["typo", "grammar", "style", "smell"] as const;

export type Kind = (typeof kinds)[number];

const STYLE_CATEGORIES =
  /STYLE|REDUNDANCY|PLAIN_ENGLISH|TYPOGRAPHY|COLLOQUIAL|WIKIPEDIA|TEXT_ANALYSIS/;

/** Smells that concern word choice rather than the requirement itself. */
const STYLE_SMELLS = new Set(["weak-word", "repeated-word", "wordiness"]);

/** The kind of a mistake, by the API's category. */
export function kindOfCategory(category: string): Kind {
  if (category === "TYPOS") {
    return "typo";
  }
  return STYLE_CATEGORIES.test(category) ? "style" : "grammar";
}

export function kindOfSmell(smell: string): Kind {
  return STYLE_SMELLS.has(smell) ? "style" : "smell";
}
