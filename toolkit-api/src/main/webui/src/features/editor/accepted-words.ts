import { glossary, MAX_TERMS } from "@/shared/glossary/glossary";
import { keptText } from "@/shared/text/draft";

/** Names and words that are right everywhere in this text. Another text has others. */
export const acceptedWords = keptText<string[]>(
  "acceptedWords",
  [],
  (value) => Array.isArray(value) && value.every((word) => typeof word === "string"),
);

/** What the API takes for right: the glossary, and what is accepted in this text. */
export function knownTerms(): string[] {
  return [...new Set([...glossary.get(), ...acceptedWords.get()])].slice(0, MAX_TERMS);
}

export function onTermsChange(listener: () => void): () => void {
  const unsubscribe = [glossary.subscribe(listener), acceptedWords.subscribe(listener)];
  return () => {
    unsubscribe.forEach((end) => {
      end();
    });
  };
}
