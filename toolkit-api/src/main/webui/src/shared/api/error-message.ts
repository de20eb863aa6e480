import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import { ApiError } from "./api-error";

const messages: Record<number, MessageKey> = {
  401: "needsKey",
  413: "tooLarge",
  429: "tooManyRequests",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** The reason for the user: the API's own message, which has more detail, or else a general one. */
export function errorMessage(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    return error.message;
  }
  if (error.status === undefined) {
    return t("unreachable");
  }
  if (error.kind === "unsupported-language") {
    return t("unsupportedLanguage");
  }
  const key = messages[error.status];
  const general = key ? t(key) : t("serverError", { status: error.status });
  return error.status === 429 || error.status === 401 ? general : error.message || general;
}
