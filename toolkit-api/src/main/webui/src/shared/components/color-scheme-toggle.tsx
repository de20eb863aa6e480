import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";

export function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const Icon = dark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={dark ? "Use light colours" : "Use dark colours"}
      onClick={() => {
        setColorScheme(dark ? "light" : "dark");
      }}
    >
      <Icon size={18} stroke={1.7} />
    </ActionIcon>
  );
}
