import { Button, Text } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./failed-view.module.css";
import { PageLayout } from "./page-layout";

interface Props {
  onRetry: () => void;
}

/** Shown when the files of a view cannot be loaded. */
export function FailedView({ onRetry }: Props) {
  return (
    <PageLayout>
      <section className={`app-card ${classes.failed}`} role="alert">
        <Reason onRetry={onRetry} />
      </section>
    </PageLayout>
  );
}

/** The same for a dialog. */
export function FailedDialog({ onRetry, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("notLoaded")} onClose={onClose}>
      <Reason onRetry={onRetry} />
    </Dialog>
  );
}

function Reason({ onRetry }: Props) {
  const { t } = useI18n();
  return (
    <>
      <IconCloudOff size={28} stroke={1.5} aria-hidden />
      <Text>{t("filesMissing")}</Text>
      <Button
        radius="lg"
        onClick={() => {
          onRetry();
        }}
      >
        {t("tryAgain")}
      </Button>
    </>
  );
}
