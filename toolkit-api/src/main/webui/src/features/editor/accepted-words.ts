import { glossary, MAX_TERMS } from "@/shared/glossary/glossary";
import { persistedStore } from "@/shared/state/persisted-store";
import { keepsText } from "@/shared/text/draft";

/** Names and words that are right everywhere in this text. Another text has others. */
export const acceptedWords = persistedStore<string[]>(
  "acceptedWords",
  [],
  (value) => Array.isArray(value) && value.every((word) => typeof word === "string"),
  { mayStore: keepsText.get, isOfWindow: true },
);

keepsText.subscribe(() => {
  if (!keepsText.get()) {
    acceptedWords.forget();
  }
});

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
