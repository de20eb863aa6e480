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
  hasRetried: boolean;
  onRetry: () => void;
}

/** Shown when the files of a view cannot be loaded. */
export function FailedView(props: Props) {
  return (
    <PageLayout>
      <section className={`app-card ${classes.failed}`} role="alert">
        <Reason {...props} />
      </section>
    </PageLayout>
  );
}

/** The same for a dialog. */
export function FailedDialog({ onClose, ...props }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("notLoaded")} onClose={onClose}>
      <Reason {...props} />
    </Dialog>
  );
}

function Reason({ hasRetried, onRetry }: Props) {
  const { t } = useI18n();
  // Undefined without a connection: the next try finds out.
  const [isOutdated, setOutdated] = useState<boolean>();

  useEffect(() => {
    isReplaced().then(setOutdated, () => undefined);
  }, []);

  // Firefox and Safari do not ask again for a file that failed until the page is loaded again.
  const mustReload = isOutdated === true || (isOutdated === false && hasRetried);

  return (
    <>
      <IconCloudOff size={28} stroke={1.5} aria-hidden />
      <Text>{t(isOutdated ? "newRelease" : "filesMissing")}</Text>
      <Button
        radius="lg"
        onClick={() => {
          if (mustReload) {
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
