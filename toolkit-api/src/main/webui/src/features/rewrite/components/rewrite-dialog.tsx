import { Alert, Button, Group, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { ApiError } from "@/shared/api/api-error";
import { api, dataOf } from "@/shared/api/client";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { Dialog } from "@/shared/dialog/dialog";
import { MarkedChange } from "@/shared/diff/marked-change";
import { wordDiff } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./rewrite-dialog.module.css";

interface Props {
  text: string;
  onTake: (text: string) => void;
  onClose: () => void;
}

/** Rewrites a requirement and shows the changes before the user accepts them. */
export default function RewriteDialog({ text, onTake, onClose }: Props) {
  const { t } = useI18n();
  const rewrite = useMutation({
    mutationFn: (instruction: string) =>
      api()
        .POST("/api/v1/rewrites", { body: { text, language: "auto", instruction } })
        .then(dataOf),
  });
  const rewritten = rewrite.data?.rewrittenText;
  const parts = useMemo(() => wordDiff(text, rewritten ?? text), [text, rewritten]);
  const wait = retryState(rewrite);
  const noModel =
    rewrite.error instanceof ApiError && rewrite.error.kind === "provider-not-configured";

  return (
    <Dialog title={t("rewriteTitle")} onClose={onClose}>
      <p className={classes.text} tabIndex={0}>
        {parts.map((part, index) =>
          part.kind === "same" ? (
            <span key={index}>{part.text}</span>
          ) : (
            <MarkedChange key={index} {...part} />
          ),
        )}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const instruction = new FormData(event.currentTarget).get("instruction");
          rewrite.mutate(typeof instruction === "string" ? instruction : "");
        }}
      >
        <TextInput
          name="instruction"
          radius="lg"
          maxLength={500}
          label={t("instruction")}
          description={t("rewritePrivacy")}
          placeholder={t("instructionPlaceholder")}
          data-autofocus
        />
        {wait && <RetryNotice {...wait} key={wait.key} />}
        {rewrite.error && (
          <div className={classes.failure}>
            {noModel ? (
              <Alert icon={<IconInfoCircle />} radius="lg" role="alert">
                {t("noModel")}
              </Alert>
            ) : (
              <FailureNotice
                error={rewrite.error}
                onRetry={() => {
                  rewrite.mutate(rewrite.variables);
                }}
              />
            )}
          </div>
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button
            type="submit"
            radius="lg"
            variant={rewritten === undefined ? "filled" : "default"}
            loading={rewrite.isPending}
          >
            {rewritten === undefined ? t("rewrite") : t("rewriteAgain")}
          </Button>
          {rewritten !== undefined && (
            <Button
              radius="lg"
              onClick={() => {
                onClose();
                onTake(rewritten);
              }}
            >
              {t("takeIt")}
            </Button>
          )}
        </Group>
      </form>
    </Dialog>
  );
}
