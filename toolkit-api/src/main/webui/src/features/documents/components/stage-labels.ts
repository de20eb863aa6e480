import type { MessageKey } from "@/shared/i18n/en";

/** Labels by the API's name of the operation. */
export const stageLabels: Record<string, MessageKey> = {
  load: "stageLoad",
  correct: "stageCorrect",
  vocabulary: "stageExamine",
  translate: "stageTranslate",
};
