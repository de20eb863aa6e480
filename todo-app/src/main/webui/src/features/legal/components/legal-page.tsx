import { useI18n, type Language } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import Markdown from "@/shared/markdown/markdown";
import cookiesEn from "../texts/cookies.en.md?raw";
import cookiesFr from "../texts/cookies.fr.md?raw";
import privacyEn from "../texts/privacy.en.md?raw";
import privacyFr from "../texts/privacy.fr.md?raw";
import termsEn from "../texts/terms.en.md?raw";
import termsFr from "../texts/terms.fr.md?raw";
import { Article } from "./article";

type Page = "privacy" | "terms" | "cookies";

export const texts: Record<Page, Record<Language, string>> = {
  privacy: { en: privacyEn, fr: privacyFr },
  terms: { en: termsEn, fr: termsFr },
  cookies: { en: cookiesEn, fr: cookiesFr },
};

export default function LegalPage({ page }: { page: Page }) {
  const { t, language } = useI18n();
  return (
    <PageLayout title={t(page)}>
      <Article title={t(page)}>
        <Markdown text={texts[page][language]} />
      </Article>
    </PageLayout>
  );
}
