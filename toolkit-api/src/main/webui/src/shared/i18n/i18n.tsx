import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { store, stored } from "@/shared/storage";
import { en, type MessageKey, type Messages, type Text } from "./en";
import { fr } from "./fr";

export const languages = { en, fr } satisfies Record<string, Messages>;
export type Language = keyof typeof languages;

const STORED = "language";

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

interface I18n {
  language: Language;
  /** For dates and numbers: what the browser asks for, where it speaks the page's language. */
  locale: string;
  t: Translate;
  setLanguage: (language: Language) => void;
}

const Context = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const i18n = use(Context);
  if (!i18n) {
    throw new Error("There is no I18nProvider above this component");
  }
  return i18n;
}

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferred);

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
        store(STORED, chosen);
      },
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

export function translator(language: Language): Translate {
  const messages: Record<MessageKey, Text> = languages[language];
  const plural = new Intl.PluralRules(language);

  return (key, values = {}) => {
    const text = messages[key];
    const form =
      typeof text === "string"
        ? text
        : text[plural.select(Number(values.count)) === "one" ? "one" : "other"];
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}

function preferred(): Language {
  return [stored(STORED), ...navigator.languages].map(languageOf).find((found) => found) ?? "en";
}

function languageOf(tag: string | null): Language | undefined {
  const language = tag?.split("-")[0]?.toLowerCase();
  return language !== undefined && language in languages ? (language as Language) : undefined;
}
