import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState, type ComponentProps, type Ref } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { lazyView } from "@/shared/layout/lazy-view";
import type TaskMenu from "./task-menu";

type Props = ComponentProps<typeof TaskMenu>;

const OpenMenu = lazyView<Props>(() => import("./task-menu"), {
  loading: () => <Dots aria-busy />,
});

/** The menu is loaded when it is first opened. */
export function MenuButton(props: Props) {
  const [isUsed, setUsed] = useState(false);
  return isUsed ? (
    <OpenMenu {...props} />
  ) : (
    <Dots
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setUsed(true);
      }}
    />
  );
}

type DotsProps = ComponentProps<"button"> & { ref?: Ref<HTMLButtonElement> };

export function Dots(props: DotsProps) {
  const { t } = useI18n();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      radius="xl"
      aria-label={t("menu")}
      {...props}
    >
      <IconDots size={20} stroke={1.75} />
    </ActionIcon>
  );
}
