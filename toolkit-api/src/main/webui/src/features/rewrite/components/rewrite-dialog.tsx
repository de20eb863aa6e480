import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, dataOf } from "@/shared/api/client";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { Dialog } from "@/shared/dialog/dialog";
import { MarkedChange } from "@/shared/diff/marked-change";
import { wordDiff } from "@/shared/diff/word-diff";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./rewrite-dialog.module.css";

export interface Version {
  kind: "replacements" | "ears" | "model";
  text: string;
}

interface Props {
  text: string;
  /** Other wordings that need no language model. */
  versions: Version[];
  onTake: (text: string) => void;
  onClose: () => void;
}

const labels: Record<Version["kind"], MessageKey> = {
  replacements: "versionReplacements",
  ears: "earsWording",
  model: "versionModel",
};

/** Offers other wordings of a text, and shows their changes before the user accepts one. */
export default function RewriteDialog({ text, versions, onTake, onClose }: Props) {
  const { t } = useI18n();
  const pairs = useQuery({
    queryKey: ["pairs"],
    queryFn: ({ signal }) => api().GET("/api/v1/translations/pairs", { signal }).then(dataOf),
  });
  // The model that translates is the one that rewrites.
  const hasModel = pairs.data?.providers.some(
    ({ provider, available }) => provider === "openai" && available,
  );
  const rewrite = useMutation({
    mutationFn: (instruction: string) =>
      api()
        .POST("/api/v1/rewrites", { body: { text, language: "auto", instruction } })
        .then(dataOf),
  });
  const wait = retryState(rewrite);
  const written = rewrite.data?.rewrittenText;
  const all: Version[] =
    written === undefined ? versions : [{ kind: "model", text: written }, ...versions];

  return (
    <Dialog title={t("rewriteTitle")} onClose={onClose}>
      <p className={classes.text} tabIndex={0} lang="">
        {text}
      </p>
      {all.map((version, index) => (
        <VersionOfText
          key={version.kind}
          before={text}
          version={version}
          isFirst={index === 0 && !hasModel}
          onTake={() => {
            onClose();
            onTake(version.text);
          }}
        />
      ))}
      {all.length === 0 && hasModel === false && <p>{t("noVersion")}</p>}
      {hasModel === false && <p className={classes.note}>{t("noModel")}</p>}
      {hasModel && (
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
            // The field appears when the page knows that there is a model.
            ref={(field) => {
              field?.focus();
            }}
          />
          {wait && <RetryNotice {...wait} key={wait.key} />}
          {rewrite.error && (
            <div className={classes.failure}>
              <FailureNotice
                error={rewrite.error}
                onRetry={() => {
                  rewrite.mutate(rewrite.variables);
                }}
              />
            </div>
          )}
          <Group justify="flex-end" mt="lg">
            <Button type="submit" radius="lg" loading={rewrite.isPending}>
              {t(written === undefined ? "rewrite" : "rewriteAgain")}
            </Button>
          </Group>
        </form>
      )}
      {pairs.error && <FailureNotice error={pairs.error} onRetry={() => void pairs.refetch()} />}
    </Dialog>
  );
}

interface VersionProps {
  before: string;
  version: Version;
  isFirst: boolean;
  onTake: () => void;
}

function VersionOfText({ before, version, isFirst, onTake }: VersionProps) {
  const { t } = useI18n();
  // The form of EARS is another sentence: its changes word by word would only confuse.
  const parts = useMemo(
    () => wordDiff(version.kind === "ears" ? version.text : before, version.text),
    [before, version],
  );
  return (
    <section className={classes.version}>
      <h3 className={classes.label}>{t(labels[version.kind])}</h3>
      <p className={classes.words} lang="">
        {parts.map((part, index) =>
          part.kind === "same" ? (
            <span key={index}>{part.text}</span>
          ) : (
            <MarkedChange key={index} {...part} />
          ),
        )}
      </p>
      <Button
        size="xs"
        radius="lg"
        variant={version.kind === "model" ? "filled" : "light"}
        data-autofocus={isFirst || undefined}
        onClick={onTake}
      >
        {t("takeIt")}
      </Button>
    </section>
  );
}
