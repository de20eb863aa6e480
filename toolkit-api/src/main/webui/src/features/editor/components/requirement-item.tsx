import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./scorecard.module.css";

interface Props {
  requirement: Schemas["ScoredRequirement"];
  isGood: boolean;
  onShow: (offset: number, length: number) => void;
}

/** A requirement with its score; opened, with its reasons and the wording of EARS. */
export function RequirementItem({ requirement, isGood, onShow }: Props) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const { offset, length, text, id, score, reasons, ears, story } = requirement;
  return (
    <li className={classes.item}>
      <UnstyledButton
        className={classes.requirement}
        aria-expanded={isOpen}
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
        </span>
      </UnstyledButton>
      {isOpen && (
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
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onShow(offset, length);
            }}
          >
            {t("showInText")}
          </Button>
        </div>
      )}
    </li>
  );
}
