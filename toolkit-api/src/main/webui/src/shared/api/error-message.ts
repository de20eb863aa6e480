import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import { providerName } from "@/shared/text/provider-names";
import { ApiError, type ProblemMembers } from "./api-error";

/** Every type of problem of docs/problems.md that toolkit-api has. */
const messagesByKind: Record<string, MessageKey> = {
  "access-key-required": "needsKey",
  "body-too-large": "tooLarge",
  "document-too-large": "tooLarge",
  "encrypted-document": "encryptedFile",
  "internal-error": "internalError",
  "invalid-request": "requestRefused",
  "invalid-rules": "wrongFile",
  "language-not-loaded": "languageNotLoaded",
  "method-not-allowed": "requestRefused",
  "not-acceptable": "requestRefused",
  "not-found": "requestRefused",
  overloaded: "unavailable",
  "pair-not-supported": "pairUnsupported",
  "protected-document": "protectedFile",
  "provider-access-denied": "providerDenied",
  "provider-answer-unusable": "providerUnusable",
  "provider-budget-used-up": "budgetUsedUp",
  "provider-changed-tokens": "providerChangedTokens",
  "provider-failed": "providerFailed",
  "provider-not-configured": "providerMissing",
  "provider-quota-exceeded": "providerQuota",
  "provider-rate-limited": "providerBusy",
  "provider-refused": "providerRefused",
  "provider-timeout": "providerTimeout",
  "provider-unavailable": "providerFailed",
  "rate-limited": "tooManyRequests",
  "request-timeout": "notInTime",
  "text-takes-too-long": "takesTooLong",
  "text-too-long": "textTooLong",
  "too-many-documents": "tooManyDocuments",
  "unknown-provider": "requestRefused",
  "unreadable-body": "requestRefused",
  "unreadable-document": "unreadableFile",
  "unsupported-document": "unsupportedFile",
  "unsupported-language": "unsupportedLanguage",
  "unsupported-media-type": "requestRefused",
};

/** What only the API knows, in English. */
const detailsByKey: Partial<Record<MessageKey, "message" | "reason">> = {
  requestRefused: "message",
  tooLarge: "message",
  unreadableFile: "message",
  wrongFile: "reason",
};

/** For answers that do not come from the API, such as those of a proxy. */
const messagesByStatus: Record<number, MessageKey> = {
  413: "tooLarge",
  429: "tooManyRequests",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** The reason for the user, in the language of the page. */
export function errorMessage(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    // Browsers throw it, each with other words, if a file of the page cannot be loaded.
    return error instanceof TypeError ? t("filesMissing") : error.message;
  }
  const { status, kind, members } = error;
  if (status === undefined) {
    return t(navigator.onLine ? "unreachable" : "offline");
  }
  const key = messagesByKind[kind] ?? messagesByStatus[status];
  if (!key) {
    return error.message || t("serverError", { status });
  }
  const member = detailsByKey[key];
  const detail = member && members[member];
  const message = t(key, valuesOf(members));
  return typeof detail === "string" && detail !== ""
    ? `${message} ${t("detail", { detail })}`
    : message;
}

function valuesOf(members: ProblemMembers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.join(", ")
        : typeof value === "number"
          ? value.toLocaleString(document.documentElement.lang)
          : providerName(String(value)),
    ]),
  );
}
