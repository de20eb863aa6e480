import { Loader } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "./page-layout";

/** Shown while the code of a view loads. */
export function LoadingPage() {
  const { t } = useI18n();
  return (
    <PageLayout>
      <Loader mx="auto" my="auto" role="status" aria-label={t("loading")} />
    </PageLayout>
  );
}
