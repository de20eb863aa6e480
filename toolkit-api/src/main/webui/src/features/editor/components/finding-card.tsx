import { Anchor, Button, CloseButton, Text } from "@mantine/core";
import { IconBook2, IconEyeOff, IconFilterOff } from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { repositionTooltips } from "@codemirror/view";
import { useEffect, useId, type KeyboardEvent } from "react";
import { isTerm } from "@/shared/glossary/glossary";
import { useI18n } from "@/shared/i18n/i18n";
import type { Finding } from "../finding";
import { addSuppression, ignoreOnce } from "../finding-commands";
import type { Proofreader } from "../proofreader";
import classes from "./finding-card.module.css";
import { kindLabels, smellLabel } from "./finding-labels";
import { visibleWhitespace } from "./visible-whitespace";

interface Props {
  finding: Finding;
  position: number;
  total: number;
  proofreader: Proofreader;
  onReplace: (replacement: string) => void;
}

/** Explains a finding and offers corrections and ways to ignore it. */
export function FindingCard({ finding, position, total, proofreader, onReplace }: Props) {
  const { t } = useI18n();
  const titleId = useId();
  const messageId = useId();
  const { kind, text, rule, message, reference, url, replacements, advice, doubt } = finding;

  useEffect(() => {
    repositionTooltips(proofreader.view);
  }, [proofreader]);

  const ignoreHere = () => {
    ignoreOnce(proofreader.view, finding);
    proofreader.view.focus();
  };
  const ignoreRule = () => {
    addSuppression(proofreader.view, "rule", rule);
    proofreader.view.focus();
    notifications.show({ message: t("ruleIgnored") });
  };
  const addToGlossary = () => {
    addSuppression(proofreader.view, "term", text.trim());
    proofreader.view.focus();
    notifications.show({ message: t("termAdded", { term: text }) });
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const replacement = replacements[Number(event.key) - 1];
    if (event.key === "Escape") {
      proofreader.closeCard();
    } else if (event.key === "i") {
      ignoreHere();
    } else if (replacement !== undefined) {
      onReplace(replacement);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      className={`app-card ${classes.card}`}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={messageId}
      onKeyDown={onKeyDown}
    >
      <div className={classes.header}>
        <h2 id={titleId} className={classes.title}>
          <span className={`finding finding-${kind}`}>{t(kindLabels[kind])}</span>
          {finding.smell !== null && (
            <span className={classes.smell}>{smellLabel(finding.smell, t)}</span>
          )}
        </h2>
        <Text size="xs" c="dimmed">
          {t("positionOf", { position, total })}
        </Text>
        <CloseButton
          size="sm"
          aria-label={t("close")}
          onClick={() => {
            proofreader.closeCard();
          }}
        />
      </div>
      <Text id={messageId} size="sm" lang="">
        {message}
      </Text>
      {replacements.length > 0 && (
        <div className={classes.replacements}>
          {replacements.map((replacement, index) => (
            <Button
              key={replacement}
              className={classes.replacement}
              size="xs"
              radius="md"
              variant={index === 0 ? "filled" : "light"}
              title={index < 9 ? `${index + 1}` : undefined}
              data-first={index === 0 || undefined}
              onClick={() => {
                onReplace(replacement);
              }}
            >
              {replacement === "" ? t("removeIt") : visibleWhitespace(replacement)}
            </Button>
          ))}
        </div>
      )}
      {doubt && <p className={classes.doubt}>{t("onlySuggested", { reason: doubt })}</p>}
      {advice.length > 0 && (
        <p className={classes.advice}>
          <b>{t("advice")}</b> {advice.join("; ")}
        </p>
      )}
      {reference && (
        <p className={classes.reference}>
          {t("reference")} {reference}
        </p>
      )}
      {url && (
        <Anchor href={url} target="_blank" rel="noreferrer" size="sm" mt={8} display="block">
          {t("learnMore")}
        </Anchor>
      )}
      <div className={classes.actions}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconEyeOff size={14} />}
          data-first={replacements.length === 0 || undefined}
          onClick={ignoreHere}
        >
          {t("ignoreOnce")}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconFilterOff size={14} />}
          onClick={ignoreRule}
        >
          {t("ignoreRule")}
        </Button>
        {isTerm(text.trim()) && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconBook2 size={14} />}
            onClick={addToGlossary}
          >
            {t("addToGlossary")}
          </Button>
        )}
      </div>
    </div>
  );
}
