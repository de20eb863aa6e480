import { Button, Text } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";
import type { Proofreader } from "../proofreader";
import { sample } from "../sample";
import classes from "./empty-text.module.css";

export function EmptyText({ proofreader }: { proofreader: Proofreader }) {
  const { t } = useI18n();
  return (
    <div className={classes.empty}>
      <Text c="dimmed">{t("emptyText")}</Text>
      <Button
        className={classes.sample}
        variant="light"
        radius="lg"
        onClick={() => {
          proofreader.setText(sample);
        }}
      >
        {t("trySample")}
      </Button>
    </div>
  );
}
