import type { Language } from "@/shared/i18n/i18n";
import cookiesEn from "./texts/cookies.en.md?raw";
import cookiesFr from "./texts/cookies.fr.md?raw";
import privacyEn from "./texts/privacy.en.md?raw";
import privacyFr from "./texts/privacy.fr.md?raw";
import termsEn from "./texts/terms.en.md?raw";
import termsFr from "./texts/terms.fr.md?raw";

export type LegalDocument = "privacy" | "terms" | "cookies";

export const legalTexts: Record<LegalDocument, Record<Language, string>> = {
  privacy: { en: privacyEn, fr: privacyFr },
  terms: { en: termsEn, fr: termsFr },
  cookies: { en: cookiesEn, fr: cookiesFr },
};
