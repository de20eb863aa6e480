import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";

export function ColorSchemeToggle() {
  const { t } = useI18n();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = t(dark ? "useLight" : "useDark");
  const Icon = dark ? IconSun : IconMoon;

  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      radius="xl"
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(dark ? "light" : "dark");
      }}
    >
      <Icon size={20} stroke={1.75} />
    </ActionIcon>
  );
}
