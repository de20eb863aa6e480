import type { MessageKey } from "@/shared/i18n/en";

/** What is being done, by the operation that the API names. */
export const stageLabels: Record<string, MessageKey> = {
  correct: "stageCorrect",
  vocabulary: "stageExamine",
  translate: "stageTranslate",
};
