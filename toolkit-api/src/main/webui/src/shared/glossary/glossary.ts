import { persistedStore } from "@/shared/state/persisted-store";

/** Limits of the API. */
export const MAX_TERMS = 1_000;
export const MAX_TERM_LENGTH = 200;

/** Terms that the API neither corrects nor translates, in alphabetical order. */
export const glossary = persistedStore<string[]>("glossary", [], isGlossary);

/** Adds the valid terms that are new. Returns their number. */
export function addTerms(terms: string[]): number {
  const before = glossary.get();
  const fitting = terms.map((term) => term.trim()).filter(isTerm);
  const after = [...new Set([...before, ...fitting])].slice(0, MAX_TERMS);
  glossary.set(after.sort((a, b) => a.localeCompare(b)));
  return after.length - before.length;
}

export function removeTerm(term: string) {
  glossary.set(glossary.get().filter((other) => other !== term));
}

export function isTerm(term: string): boolean {
  return term.length > 0 && term.length <= MAX_TERM_LENGTH;
}

function isGlossary(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MAX_TERMS &&
    value.every((term) => typeof term === "string" && isTerm(term))
  );
}
