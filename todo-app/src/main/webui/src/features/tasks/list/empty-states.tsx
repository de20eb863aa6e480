import { Button, Text } from "@mantine/core";
import { IconChecklist, IconZoomQuestion } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { useActions } from "../change/use-task-actions";
import classes from "./empty-states.module.css";

export function NoTasks() {
  const { t } = useI18n();
  const { isReadOnly } = useActions();
  return (
    <EmptyState
      icon={<IconChecklist size={32} stroke={1.5} />}
      title={t("emptyTitle")}
      hint={isReadOnly ? t("linkForbids") : t("emptyHint")}
    />
  );
}

export function NoMatches({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon={<IconZoomQuestion size={32} stroke={1.5} />}
      title={t("noMatchTitle")}
      hint={t("noMatchHint")}
    >
      <Button variant="light" mt="md" radius="lg" onClick={onShowAll}>
        {t("showAll")}
      </Button>
    </EmptyState>
  );
}

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  hint: string;
  children?: ReactNode;
}

function EmptyState({ icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <div className={classes.icon}>{icon}</div>
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
