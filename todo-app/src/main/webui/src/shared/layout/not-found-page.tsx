import "@mantine/core/styles/Title.css";

import { Button, Text, Title } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./not-found-page.module.css";
import { PageLayout } from "./page-layout";

export default function NotFoundPage() {
  const { t } = useI18n();
  return (
    <PageLayout title={t("notFoundTitle")}>
      <div className={classes.nothing}>
        <p className={classes.status} aria-hidden>
          404
        </p>
        <Title order={1} size="h2">
          {t("notFoundTitle")}
        </Title>
        <Text c="dimmed">{t("notFoundHint")}</Text>
        <Button component="a" href="/" radius="lg" mt="md">
          {t("back")}
        </Button>
      </div>
    </PageLayout>
  );
}
