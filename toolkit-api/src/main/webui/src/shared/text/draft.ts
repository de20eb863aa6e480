import { persistedStore } from "@/shared/state/persisted-store";
import { remove, store, WINDOW } from "@/shared/storage";

/** The text in the editor. */
export interface Draft {
  text: string;
  /** The text before its first correction; null if nothing has been corrected. */
  original: string | null;
}

export const EMPTY: Draft = { text: "", original: null };

/** Maximum length of a text that is examined as a whole, in UTF-16 code units; the API's limit. */
export const MAX_LENGTH = 100_000;

/** Whether the browser may store the text after the page is closed. */
export const keepsText = persistedStore("keepsText", true, (value) => typeof value === "boolean");

/** A text of the user. Each window has its own. It is stored only as long as the user wants that. */
export function keptText<T>(key: string, initial: T, isValid: (value: unknown) => boolean) {
  const text = persistedStore(key, initial, isValid, {
    mayStore: keepsText.get,
    isOfWindow: true,
  });
  keepsText.subscribe(() => {
    if (keepsText.get()) {
      text.set(text.get());
    } else {
      text.forget();
    }
  });
  return text;
}

const KEY = "draft";

export const draft = keptText<Draft>(KEY, EMPTY, isDraft);

/** Loads the page again. The text comes along, even if the browser may not keep it. */
export function reloadWithText() {
  // Without space for it, the text that the browser keeps is all there is.
  store(KEY, JSON.stringify(draft.get()), WINDOW);
  location.reload();
}

/** Deletes the copy of a text that came along through a reload and that may not be kept. */
export function forgetCarriedText() {
  if (!keepsText.get()) {
    remove(KEY, WINDOW);
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
