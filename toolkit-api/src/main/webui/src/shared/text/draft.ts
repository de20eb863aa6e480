import { persistedStore } from "@/shared/state/persisted-store";

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

/** Each window has its own text. The browser stores the one that changed last. */
export const draft = persistedStore<Draft>("draft", EMPTY, isDraft, {
  mayStore: keepsText.get,
  syncs: false,
});

const CARRIED = "draft";

/** Loads the page again. The text comes along, even if the browser may not keep it. */
export function reloadWithText() {
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify(draft.get()));
  } catch {
    // Without space for it, the text that the browser keeps is all there is.
  }
  location.reload();
}

/** Takes over the text of the page before its reload. */
export function takeCarriedText() {
  try {
    const carried: unknown = JSON.parse(sessionStorage.getItem(CARRIED) ?? "null");
    sessionStorage.removeItem(CARRIED);
    if (isDraft(carried)) {
      draft.set(carried as Draft);
    }
  } catch {
    // Storage is blocked, so nothing was carried.
  }
}

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
