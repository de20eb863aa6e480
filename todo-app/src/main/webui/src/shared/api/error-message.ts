import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import { ApiError } from "./api-error";

const messages: Record<number, MessageKey> = {
  404: "gone",
  409: "tooManyTasks",
  429: "tooManyRequests",
  503: "unavailable",
};

/** The reason for the user; the server's own words, in English, if there is no translation. */
export function errorMessage(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    return error.message;
  }
  if (error.status === undefined) {
    return t("unreachable");
  }
  const key = messages[error.status];
  return key ? t(key) : error.message || t("serverError", { status: error.status });
}
