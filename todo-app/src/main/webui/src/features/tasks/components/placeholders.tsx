import { Button, Skeleton, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconChecklist, IconZoomQuestion } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./placeholders.module.css";

export function NoTasks() {
  const { t } = useI18n();
  return (
    <Empty icon={<IconChecklist size={32} stroke={1.5} />} title={t("emptyTitle")}>
      {t("emptyHint")}
    </Empty>
  );
}

export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <Empty icon={<IconZoomQuestion size={32} stroke={1.5} />} title={t("noMatchTitle")}>
        {t("noMatchHint")}
        <Button variant="light" mt="md" radius="lg" onClick={onShowAll}>
          {t("showAll")}
        </Button>
      </Empty>
    </>
  );
}

function Empty({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <ThemeIcon variant="light" size={64} radius="xl">
        {icon}
      </ThemeIcon>
      <Text fw={620} mt="xs">
        {title}
      </Text>
      <Text c="var(--app-quiet)" size="sm" component="div">
        {children}
      </Text>
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
