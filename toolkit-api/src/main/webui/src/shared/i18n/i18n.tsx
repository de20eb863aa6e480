import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { store, stored } from "@/shared/storage";
import { en, type MessageKey, type Messages, type Text } from "./en";

/** English is in the first file of the page; the texts of the others are loaded when they are needed. */
const files = {
  en: () => Promise.resolve<Messages>(en),
  fr: () => import("./fr").then(({ fr }) => fr),
};
export type Language = keyof typeof files;

const loaded: Partial<Record<Language, Messages>> = { en };

/** Loads the texts of a language; at first that which the user prefers. */
export async function loadTexts(language: Language = preferredLanguage()): Promise<void> {
  loaded[language] ??= await files[language]();
}

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
  const [language, setLanguage] = useState(() =>
    preferredLanguage() in loaded ? preferredLanguage() : "en",
  );

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const value = useMemo<I18n>(
    () => ({
      language,
      locale: navigator.languages.find((tag) => languageOf(tag) === language) ?? language,
      t: translator(language),
      setLanguage: (chosen) => {
        store(STORAGE_KEY, chosen);
        // Without a connection the language changes when the page is loaded again.
        loadTexts(chosen).then(
          () => {
            setLanguage(chosen);
          },
          () => undefined,
        );
      },
    }),
    [language],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

function translator(language: Language): Translate {
  const messages: Record<MessageKey, Text> = loaded[language] ?? en;
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
  return language !== undefined && language in files ? (language as Language) : undefined;
}
