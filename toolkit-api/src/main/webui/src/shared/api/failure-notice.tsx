import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconCloudOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n, type Translate } from "@/shared/i18n/i18n";
import { accessKey } from "./access-key";
import { ApiError } from "./client";
import classes from "./failure-notice.module.css";

interface Props {
  error: Error;
  onRetry: () => void;
}

/** Says what went wrong and that nothing is lost, and offers to try again. */
export function FailureNotice({ error, onRetry }: Props) {
  const { t } = useI18n();
  const offline = error instanceof ApiError && error.status === undefined;
  const needsKey = error instanceof ApiError && error.status === 401;
  return (
    <Alert
      className={`${classes.notice} ${offline ? "" : classes.failed}`}
      icon={offline ? <IconCloudOff /> : <IconAlertTriangle />}
      radius="lg"
      role="alert"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" className={classes.reason}>
          {reasonOf(error, t)}
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
  /** Until the next try; give each try a key of its own. */
  milliseconds: number;
}

/** Tells that the page waits, and how long, before it asks again by itself. */
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
        {reasonOf(error, t)} <span aria-hidden>{t("triesAgain", { count: seconds })}</span>
      </Text>
    </Alert>
  );
}

const known: Record<number, MessageKey> = {
  401: "needsKey",
  413: "tooLarge",
  429: "tooManyRequests",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** Why it failed, for the reader: as the API says, or in general where it does not. */
export function reasonOf(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) {
    return error.message;
  }
  if (error.status === undefined) {
    return t("unreachable");
  }
  if (error.kind === "unsupported-language") {
    return t("unsupportedLanguage");
  }
  const key = known[error.status];
  const general = key ? t(key) : t("serverError", { status: error.status });
  return error.status === 429 || error.status === 401 ? general : error.message || general;
}
