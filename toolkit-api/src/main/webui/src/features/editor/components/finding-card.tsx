import { Anchor, Button, CloseButton, Text } from "@mantine/core";
import { IconBook2, IconCheck, IconEyeOff, IconFilterOff, IconPencil } from "@tabler/icons-react";
import { undo } from "@codemirror/commands";
import { repositionTooltips } from "@codemirror/view";
import { useEffect, useId, type KeyboardEvent } from "react";
import { isTerm } from "@/shared/glossary/glossary";
import { useI18n } from "@/shared/i18n/i18n";
import { showToast } from "@/shared/layout/toast";
import type { Finding } from "../finding";
import { addSuppression, ignoreOnce, replaceAlike } from "../finding-commands";
import { alikeFindings } from "../finding-groups";
import type { Proofreader } from "../proofreader";
import classes from "./finding-card.module.css";
import { FindingContext } from "./finding-context";
import { kindLabels, reasonOf, smellLabel } from "@/shared/findings/labels";
import { visibleWhitespace } from "@/shared/text/visible-whitespace";

interface Props {
  finding: Finding;
  proofreader: Proofreader;
  onReplace: (replacement: string) => void;
  /** Offers other wordings of the sentence. */
  onRewrite: () => void;
}

/** A term of the glossary is never reported: only names, words and acronyms may become one. */
function canBeTerm({ kind, smell, text }: Finding): boolean {
  return (kind === "typo" || smell === "undefined-acronym") && isTerm(text.trim());
}

/** Explains a finding and offers corrections and ways to ignore it. */
export function FindingCard({ finding, proofreader, onReplace, onRewrite }: Props) {
  const { t } = useI18n();
  const titleId = useId();
  const messageId = useId();
  const { kind, smell, text, rule, message, reference, url, replacements, advice, doubt } = finding;
  const { view, snapshot } = proofreader;
  const { findings, report } = snapshot;
  const alike = alikeFindings(findings, finding).length;
  const reason = reasonOf(finding, t);

  useEffect(() => {
    repositionTooltips(view);
  }, [view]);

  const takeBack = () => {
    undo(view);
  };
  const ignoreHere = () => {
    ignoreOnce(view, finding);
    view.focus();
  };
  const ignoreRule = () => {
    addSuppression(view, "rule", rule);
    view.focus();
    showToast(t, t("ruleIgnored"), { undo: takeBack });
  };
  const acceptHere = () => {
    addSuppression(view, "word", text.trim());
    view.focus();
    showToast(t, t("wordAccepted", { word: text }), { undo: takeBack });
  };
  const addToGlossary = () => {
    addSuppression(view, "term", text.trim());
    view.focus();
    showToast(t, t("termAdded", { term: text }), { undo: takeBack });
  };
  const fixAll = () => {
    proofreader.rememberOriginal();
    const count = replaceAlike(view, finding);
    view.focus();
    showToast(t, t("applied", { count }), { undo: takeBack });
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

  const actions = [
    { label: t("rewriteSentence"), icon: IconPencil, act: onRewrite },
    { label: t("ignoreOnce"), icon: IconEyeOff, act: ignoreHere },
    { label: t("ignoreRule"), icon: IconFilterOff, act: ignoreRule },
    ...(canBeTerm(finding)
      ? [
          { label: t("acceptHere"), icon: IconCheck, act: acceptHere },
          { label: t("addToGlossary"), icon: IconBook2, act: addToGlossary },
        ]
      : []),
  ];
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
          {smell !== null && <span className={classes.smell}>{smellLabel(smell, t)}</span>}
        </h2>
        <Text size="xs" c="dimmed">
          {t("positionOf", { position: findings.indexOf(finding) + 1, total: findings.length })}
        </Text>
        <CloseButton
          className={classes.close}
          aria-label={t("close")}
          onClick={() => {
            proofreader.closeCard();
          }}
        />
      </div>
      <div id={messageId} className={classes.why}>
        {reason !== null && <p>{reason}</p>}
        {kind !== "typo" && message !== "" && <p lang="">{message}</p>}
      </div>
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
          {alike > 1 && (
            <Button
              className={classes.replacement}
              size="xs"
              radius="md"
              variant="default"
              onClick={fixAll}
            >
              {t("fixAll", { count: alike })}
            </Button>
          )}
        </div>
      )}
      {doubt && <p className={classes.doubt}>{t("onlySuggested", { reason: doubt })}</p>}
      <FindingContext finding={finding} text={view.state.doc.toString()} report={report} />
      {advice.length > 0 && (
        <p className={classes.advice}>
          <b>{t("advice")}</b> <span lang="">{advice.join("; ")}</span>
        </p>
      )}
      <p className={classes.reference}>
        {t("reference")} {reference ?? t("ruleOfLanguageTool", { rule })}{" "}
        {url && (
          <Anchor href={url} target="_blank" rel="noreferrer" size="xs">
            {t("learnMore")}
          </Anchor>
        )}
      </p>
      <div className={classes.actions}>
        {actions.map(({ label, icon: Icon, act }, index) => (
          <Button
            key={label}
            className={classes.action}
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Icon size={14} />}
            data-first={(replacements.length === 0 && index === 0) || undefined}
            onClick={act}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
