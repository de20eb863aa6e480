import { Button } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";

export function LanguageToggle() {
  const { t, language, setLanguage } = useI18n();
  const other = language === "en" ? "fr" : "en";
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      h={40}
      radius="xl"
      px="sm"
      fw={520}
      lang={other}
      onClick={() => {
        setLanguage(other);
      }}
    >
      {t("otherLanguage")}
    </Button>
  );
}
