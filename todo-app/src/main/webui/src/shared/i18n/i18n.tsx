import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { store, stored } from "@/shared/storage";
import { en, type MessageKey, type Messages, type Text } from "./en";
import { fr } from "./fr";

export const languages = { en, fr } satisfies Record<string, Messages>;
export type Language = keyof typeof languages;

const STORAGE_KEY = "language";

type Values = Record<string, string | number>;

export type Translate = (key: MessageKey, values?: Values) => string;

interface I18n {
  language: Language;
  /** For dates and numbers: the browser's regional variant of the language, such as en-GB, if it has one. */
  locale: string;
  t: Translate;
  setLanguage: (language: Language) => void;
}

const I18nContext = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) {
    throw new Error("useI18n must be used inside an I18nProvider");
  }
  return i18n;
}

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const value = useMemo<I18n>(
    () => ({
      language,
      locale: navigator.languages.find((tag) => languageOf(tag) === language) ?? language,
      t: translator(language),
      setLanguage: (chosen) => {
        setLanguage(chosen);
        store(STORAGE_KEY, chosen);
      },
    }),
    [language],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

function translator(language: Language): Translate {
  const messages: Record<MessageKey, Text> = languages[language];
  const format = formatter(language);
  return (key, values) => format(messages[key], values);
}

/** Fills in the placeholders of a text. The value of `count` selects the plural form. */
export function formatter(language: Language): (text: Text, values?: Values) => string {
  const pluralRules = new Intl.PluralRules(language);

  return (text, values = {}) => {
    const form =
      typeof text === "string"
        ? text
        : text[pluralRules.select(Number(values.count)) === "one" ? "one" : "other"];
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}

function preferredLanguage(): Language {
  const tags = [stored(STORAGE_KEY), ...navigator.languages];
  return tags.map(languageOf).find((language) => language !== undefined) ?? "en";
}

function languageOf(tag: string | null): Language | undefined {
  const language = tag?.split("-")[0]?.toLowerCase();
  return language !== undefined && language in languages ? (language as Language) : undefined;
}
