import { persistedStore } from "@/shared/state/persisted-store";

/** The text somebody works on. */
export interface Draft {
  text: string;
  /** What it was before its first correction; null while there was none. */
  original: string | null;
}

export const EMPTY: Draft = { text: "", original: null };

/** Longest text that is checked or translated, in UTF-16 code units; the API's limit. */
export const MAX_LENGTH = 100_000;

/** Whether the browser may keep the text after the page is closed. */
export const keepsText = persistedStore("keepsText", true, (value) => typeof value === "boolean");

/** Two windows have two texts, of which the browser keeps the one that was changed last. */
export const draft = persistedStore<Draft>("draft", EMPTY, isDraft, {
  keeps: keepsText.get,
  follows: false,
});

export function keepText(keep: boolean) {
  keepsText.set(keep);
  if (keep) {
    draft.set(draft.get());
  } else {
    draft.forget();
  }
}

function isDraft(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "original" in value &&
    (value.original === null || typeof value.original === "string")
  );
}
