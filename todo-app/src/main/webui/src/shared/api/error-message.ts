import type { MessageKey } from "@/shared/i18n/en";
import type { Translate } from "@/shared/i18n/i18n";
import { ApiError } from "./api-error";

const messagesByKind: Record<string, MessageKey> = {
  "database-unavailable": "unavailable",
  "link-ended": "linkEnded",
  "link-forbids": "linkForbids",
  "list-full": "tooManyTasks",
  "rate-limited": "tooManyRequests",
  "sign-in-ended": "signInEnded",
  "task-not-found": "gone",
};

/** For answers that do not come from the application, such as those of a proxy. */
const messagesByStatus: Record<number, MessageKey> = {
  429: "tooManyRequests",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** The reason for the user; the server's own words, in English, if there is no translation. */
export function errorMessage(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    return error.message;
  }
  if (error.status === undefined) {
    return t("unreachable");
  }
  const key = messagesByKind[error.kind];
  if (key) {
    return t(key);
  }
  const general = messagesByStatus[error.status];
  return error.message || (general ? t(general) : t("serverError", { status: error.status }));
}
