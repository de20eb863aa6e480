import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import { ApiError } from "./api-error";

/** For problems about which the page knows more than the API. */
const messagesByKind: Record<string, MessageKey> = {
  "access-key-required": "needsKey",
  "provider-budget-used-up": "budgetUsedUp",
  "rate-limited": "tooManyRequests",
  "unsupported-language": "unsupportedLanguage",
};

/** For answers that do not come from the API, such as those of a proxy. */
const messagesByStatus: Record<number, MessageKey> = {
  413: "tooLarge",
  429: "tooManyRequests",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** The reason for the user: the page's own message, the API's message, or else a general one. */
export function errorMessage(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    // Browsers throw it, each with other words, if a file of the page cannot be loaded.
    return error instanceof TypeError ? t("filesMissing") : error.message;
  }
  if (error.status === undefined) {
    return t(navigator.onLine ? "unreachable" : "offline");
  }
  const key = messagesByKind[error.kind];
  if (key) {
    return t(key);
  }
  const general = messagesByStatus[error.status];
  return error.message || (general ? t(general) : t("serverError", { status: error.status }));
}
