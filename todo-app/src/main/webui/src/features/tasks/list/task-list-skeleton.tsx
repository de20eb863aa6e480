import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./task-list-skeleton.module.css";

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
