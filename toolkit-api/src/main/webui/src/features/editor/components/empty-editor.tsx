import { Button, Text } from "@mantine/core";
import { IconFileText, IconSparkles } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { linkTo } from "@/shared/layout/view-routing";
import type { Proofreader } from "../proofreader";
import { sampleText } from "../sample-text";
import classes from "./empty-editor.module.css";

export function EmptyEditor({ proofreader }: { proofreader: Proofreader }) {
  const { t } = useI18n();
  return (
    <div className={classes.empty}>
      <Text c="dimmed">{t("emptyText")}</Text>
      <div className={classes.ways}>
        <Button
          variant="light"
          radius="lg"
          leftSection={<IconSparkles size={16} />}
          onClick={() => {
            proofreader.setText(sampleText);
          }}
        >
          {t("trySample")}
        </Button>
        <Button
          component="a"
          href={linkTo("documents")}
          variant="subtle"
          color="gray"
          radius="lg"
          leftSection={<IconFileText size={16} />}
        >
          {t("wholeDocument")}
        </Button>
      </div>
    </div>
  );
}
