import { Button, Skeleton, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconChecklist, IconZoomQuestion } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./placeholders.module.css";

export function NoTasks() {
  const { t } = useI18n();
  return (
    <Empty
      icon={<IconChecklist size={32} stroke={1.5} />}
      title={t("emptyTitle")}
      hint={t("emptyHint")}
    />
  );
}

export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useI18n();
  return (
    <Empty
      icon={<IconZoomQuestion size={32} stroke={1.5} />}
      title={t("noMatchTitle")}
      hint={t("noMatchHint")}
    >
      <Button variant="light" mt="md" radius="lg" onClick={onShowAll}>
        {t("showAll")}
      </Button>
    </Empty>
  );
}

interface EmptyProps {
  icon: ReactNode;
  title: string;
  hint: string;
  children?: ReactNode;
}

function Empty({ icon, title, hint, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <ThemeIcon variant="light" size={64} radius="xl">
        {icon}
      </ThemeIcon>
      <Text fw={620} mt="xs">
        {title}
      </Text>
      <Text c="dimmed" size="sm">
        {hint}
      </Text>
      {children}
    </div>
  );
}

const WIDTHS = ["62%", "48%", "71%"];

export function TaskListSkeleton() {
  const { t } = useI18n();
  return (
    <div role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {WIDTHS.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton circle height={24} />
          <Skeleton height={14} width={width} radius="xl" />
        </div>
      ))}
    </div>
  );
}
