import { Button } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import classes from "../sync/sync-status.module.css";
import { moveDemo } from "./session";

/** Tasks of the demo for which the account had no room. They are kept until the demo ends. */
export default function DemoLeft({ count }: { count: number }) {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const move = useMutation({
    mutationFn: moveDemo,
    onError: (error) => {
      showError(t("demoNotMoved"), errorMessage(error, t), t("dismiss"));
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <div className={classes.status} role="status">
      <IconInbox size={18} stroke={1.75} aria-hidden />
      <span>{t("demoLeft", { count })}</span>
      <Button
        size="xs"
        radius="lg"
        variant="default"
        loading={move.isPending}
        onClick={() => {
          move.mutate();
        }}
      >
        {t("moveDemo")}
      </Button>
    </div>
  );
}
