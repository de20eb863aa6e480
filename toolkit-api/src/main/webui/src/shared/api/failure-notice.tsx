import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconCloudOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { accessKey } from "./access-key";
import { ApiError } from "./api-error";
import { errorMessage } from "./error-message";
import classes from "./failure-notice.module.css";

interface Props {
  error: Error;
  onRetry: () => void;
}

/** Shows the reason for a failure and a button to try again. */
export function FailureNotice({ error, onRetry }: Props) {
  const { t } = useI18n();
  const offline = error instanceof ApiError && error.status === undefined;
  const needsKey = error instanceof ApiError && error.kind === "access-key-required";
  return (
    <Alert
      className={`${classes.notice} ${offline ? "" : classes.failed}`}
      icon={offline ? <IconCloudOff /> : <IconAlertTriangle />}
      radius="lg"
      role="alert"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" className={classes.reason}>
          {errorMessage(error, t)}
        </Text>
        {needsKey ? (
          <KeyForm onDone={onRetry} />
        ) : (
          <Button flex="none" size="xs" variant="default" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function KeyForm({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const key = new FormData(event.currentTarget).get("key");
        accessKey.set(typeof key === "string" ? key.trim() : "");
        onDone();
      }}
    >
      <Group gap="xs">
        <input
          className={classes.key}
          name="key"
          type="password"
          required
          aria-label={t("accessKey")}
          placeholder={t("accessKey")}
          autoComplete="off"
        />
        <Button type="submit" size="xs">
          {t("useKey")}
        </Button>
      </Group>
    </form>
  );
}

interface RetryNoticeProps {
  error: Error;
  /** Time until the next try. Give the component a new key for each try. */
  milliseconds: number;
}

/** Shows why the page waits and counts down to the next try. */
export function RetryNotice({ error, milliseconds }: RetryNoticeProps) {
  const { t } = useI18n();
  const [seconds, setSeconds] = useState(Math.ceil(milliseconds / 1000));
  const offline = error instanceof ApiError && error.status === undefined;

  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((before) => Math.max(1, before - 1));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);

  return (
    <Alert
      className={classes.notice}
      icon={offline ? <IconCloudOff /> : <IconClock />}
      radius="lg"
      role="status"
    >
      <Text size="sm">
        {errorMessage(error, t)} <span aria-hidden>{t("triesAgain", { count: seconds })}</span>
      </Text>
    </Alert>
  );
}
