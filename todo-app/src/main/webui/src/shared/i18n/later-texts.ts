import { useMemo } from "react";
import { enImport } from "./en-import";
import { enLists } from "./en-lists";
import { frImport } from "./fr-import";
import { frLists } from "./fr-lists";
import { formatter, useI18n } from "./i18n";

/** Texts of parts that are not in the first view, and are loaded with the first of these parts. */
export const laterTexts = {
  en: { ...enImport, ...enLists },
  fr: { ...frImport, ...frLists },
};

export type LaterText = keyof typeof laterTexts.en;

/** Returns the translation of these texts, in place of `t`. */
export function useLaterTexts() {
  const { language } = useI18n();
  return useMemo(() => {
    const format = formatter(language);
    return (key: LaterText, values?: Record<string, string | number>) =>
      format(laterTexts[language][key], values);
  }, [language]);
}
