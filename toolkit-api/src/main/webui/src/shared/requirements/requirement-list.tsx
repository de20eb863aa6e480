import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import { RequirementItem } from "./requirement-item";
import classes from "./requirements.module.css";

/** A requirement is good from this score on. The API counts the same. */
const GOOD = 80;

/** A longer list would be slow, and nobody would read it. */
export const MAX_SHOWN = 100;

/** Shows a part of the text. */
export type Show = (offset: number, length: number) => void;

interface Props {
  requirements: Schemas["ScoredRequirement"][];
  /** Whether all are shown with their reasons, for print. */
  isPrinted?: boolean;
  onShow?: Show;
}

/** The requirements with their scores, all or only the weak ones. */
export function RequirementList({ requirements, isPrinted = false, onShow }: Props) {
  const { t } = useI18n();
  const [onlyWeak, setOnlyWeak] = useState(false);
  const listed = requirements.filter(({ score }) => !onlyWeak || score < GOOD);
  const shown = isPrinted ? listed : listed.slice(0, MAX_SHOWN);
  return (
    <>
      <Checkbox
        className="app-unprinted"
        size="xs"
        label={t("onlyWeak")}
        checked={onlyWeak}
        onChange={(event) => {
          setOnlyWeak(event.currentTarget.checked);
        }}
      />
      <ul className={classes.list}>
        {shown.map((requirement) => (
          <RequirementItem
            key={requirements.indexOf(requirement)}
            requirement={requirement}
            isGood={requirement.score >= GOOD}
            isPrinted={isPrinted}
            onShow={onShow}
          />
        ))}
      </ul>
      {listed.length === 0 && <p className={classes.quiet}>{t("noWeak")}</p>}
      {shown.length < listed.length && (
        <p className={classes.quiet}>{t("more", { count: listed.length - shown.length })}</p>
      )}
    </>
  );
}
