import { Button, Text } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { isReplaced } from "@/shared/offline/new-release";
import { reloadWithText } from "@/shared/text/draft";
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
  const [isOutdated, setOutdated] = useState(false);

  useEffect(() => {
    // Without a connection the next try finds out.
    isReplaced().then(setOutdated, () => undefined);
  }, []);

  return (
    <>
      <IconCloudOff size={28} stroke={1.5} aria-hidden />
      <Text>{t(isOutdated ? "newRelease" : "filesMissing")}</Text>
      <Button
        radius="lg"
        onClick={() => {
          if (isOutdated) {
            reloadWithText();
          } else {
            onRetry();
          }
        }}
      >
        {t("tryAgain")}
      </Button>
    </>
  );
}
