import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import type { Show } from "./requirement-list";
import classes from "./requirements.module.css";

interface Props {
  requirement: Schemas["ScoredRequirement"];
  isGood: boolean;
  isPrinted: boolean;
  onShow?: Show;
}

/** A requirement with its score; opened, with its reasons and the wording of EARS. */
export function RequirementItem({ requirement, isGood, isPrinted, onShow }: Props) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const { offset, length, text, id, score, reasons, ears, story } = requirement;
  const worst = reasons.toSorted((a, b) => b.penalty - a.penalty)[0];
  return (
    <li className={classes.item}>
      <UnstyledButton
        className={classes.requirement}
        aria-expanded={isOpen || isPrinted}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span className={classes.score} data-good={isGood}>
          {score}
        </span>
        <span className={classes.words}>
          {id && <b>{id} </b>}
          {text}
          {worst && <span className={classes.worst}>{worst.message}</span>}
        </span>
      </UnstyledButton>
      {(isOpen || isPrinted) && (
        <div className={classes.opened}>
          {reasons.length === 0 && <p>{t("noReasons")}</p>}
          <ul>
            {reasons.map(({ rule, penalty, message }, index) => (
              <li key={`${rule} ${index}`}>
                <b>−{penalty}</b> {message}
              </li>
            ))}
          </ul>
          {ears && ears.skeleton !== text.trim() && (
            <>
              <h3>{t("earsWording")}</h3>
              <p className={classes.skeleton}>{ears.skeleton}</p>
            </>
          )}
          {story && !story.benefit && <p>{t("storyWithoutBenefit")}</p>}
          {onShow && (
            <Button
              className="app-unprinted"
              size="compact-sm"
              variant="light"
              onClick={() => {
                onShow(offset, length);
              }}
            >
              {t("showInText")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
