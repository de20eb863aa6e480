import { Anchor, Button, CloseButton, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { repositionTooltips } from "@codemirror/view";
import { useEffect, useId, type KeyboardEvent } from "react";
import { addTerms } from "@/shared/glossary/glossary";
import { useI18n } from "@/shared/i18n/i18n";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Finding } from "../finding";
import { ignoreHere } from "../findings-field";
import type { Proofreader } from "../proofreader";
import classes from "./finding-card.module.css";
import { kindNames, nameOf } from "./names";

interface Props {
  finding: Finding;
  position: number;
  total: number;
  proofreader: Proofreader;
  onReplace: (replacement: string) => void;
}

/** Explains a finding and offers what can be done about it. */
export function FindingCard({ finding, position, total, proofreader, onReplace }: Props) {
  const { t } = useI18n();
  const titleId = useId();
  const { kind, text, rule, message, reference, url, replacements, advice } = finding;

  useEffect(() => {
    repositionTooltips(proofreader.view);
  }, [proofreader]);

  const ignoreOnce = () => {
    ignoreHere(proofreader.view, finding);
    proofreader.view.focus();
  };
  const ignoreRule = () => {
    const before = ignoredRules.get();
    ignoredRules.set([...before, rule]);
    proofreader.close();
    notifications.show({
      message: t("ruleIgnored"),
    });
  };
  const addToGlossary = () => {
    addTerms([text]);
    proofreader.close();
    notifications.show({ message: t("termAdded", { term: text }) });
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const replacement = replacements[Number(event.key) - 1];
    if (event.key === "Escape") {
      proofreader.close();
    } else if (event.key === "i") {
      ignoreOnce();
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
      onKeyDown={onKeyDown}
    >
      <div className={classes.header}>
        <h2 id={titleId} className={classes.title}>
          <span className={`finding finding-${kind}`}>{t(kindNames[kind])}</span>
          {finding.smell !== null && <span>: {nameOf(finding.smell, t)}</span>}
        </h2>
        <Text size="xs" c="dimmed">
          {t("positionOf", { position, total })}
        </Text>
        <CloseButton
          size="sm"
          aria-label={t("close")}
          onClick={() => {
            proofreader.close();
          }}
        />
      </div>
      <Text size="sm" lang="">
        {message}
      </Text>
      {replacements.length > 0 && (
        <div className={classes.replacements}>
          {replacements.map((replacement, index) => (
            <Button
              key={replacement}
              size="compact-sm"
              radius="md"
              variant={index === 0 ? "filled" : "light"}
              data-first={index === 0 || undefined}
              onClick={() => {
                onReplace(replacement);
              }}
            >
              {replacement === "" ? t("removeIt") : replacement}
            </Button>
          ))}
        </div>
      )}
      {advice.length > 0 && (
        <Text size="sm" c="dimmed" mt={8}>
          {t("advice")} {advice.join("; ")}
        </Text>
      )}
      {reference && (
        <Text size="xs" c="dimmed" mt={8}>
          {t("reference")} {reference}
        </Text>
      )}
      {url && (
        <Anchor href={url} target="_blank" rel="noreferrer" size="sm" mt={8} display="block">
          {t("learnMore")}
        </Anchor>
      )}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="subtle"
          data-first={replacements.length === 0 || undefined}
          onClick={ignoreOnce}
        >
          {t("ignoreOnce")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={ignoreRule}>
          {t("ignoreRule")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={addToGlossary}>
          {t("addToGlossary")}
        </Button>
      </div>
    </div>
  );
}
