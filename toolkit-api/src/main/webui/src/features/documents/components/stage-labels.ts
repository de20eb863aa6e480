import type { MessageKey } from "@/shared/i18n/en";

/** What is being done, by the operation that the API names. */
export const stageNames: Record<string, MessageKey> = {
  correct: "stageCorrect",
  vocabulary: "stageExamine",
  translate: "stageTranslate",
};
