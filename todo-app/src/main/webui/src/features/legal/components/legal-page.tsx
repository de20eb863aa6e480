import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import Markdown from "@/shared/markdown/markdown";
import { legalTexts, type LegalDocument } from "../legal-texts";
import { Article } from "./article";

export default function LegalPage({ document }: { document: LegalDocument }) {
  const { t, language } = useI18n();
  return (
    <PageLayout title={t(document)}>
      <Article title={t(document)}>
        <Markdown text={legalTexts[document][language]} />
      </Article>
    </PageLayout>
  );
}
