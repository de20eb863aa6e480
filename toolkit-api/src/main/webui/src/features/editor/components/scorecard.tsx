import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { Distribution } from "@/shared/requirements/distribution";
import { FaultList } from "@/shared/requirements/fault-list";
import { RequirementList, type Show } from "@/shared/requirements/requirement-list";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { Report } from "../check-api";
import classes from "./scorecard.module.css";

interface Props {
  report: Report | null;
  /** Length of the text, in UTF-16 code units. */
  length: number;
  onShow: Show;
}

/** The share of good requirements, each requirement with its score, and faults between them. */
export function Scorecard({ report, length, onShow }: Props) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const { score, requirements = [], faults = [] } = report ?? {};
  return (
    <div className={classes.card}>
      <div className={classes.heading}>
        <h2>{t("goodRequirements")}</h2>
        <span className={classes.points}>{score === undefined ? "–" : <b>{score} %</b>}</span>
      </div>
      {report && <Distribution distribution={report.distribution} />}
      {length > MAX_LENGTH && (
        <p className={classes.none}>
          {t("noScore", { most: new Intl.NumberFormat(locale).format(MAX_LENGTH) })}
        </p>
      )}
      {report && requirements.length === 0 && <p className={classes.none}>{t("noRequirements")}</p>}
      {requirements.length > 0 && (
        <>
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t("requirements", { count: requirements.length })}
            {faults.length > 0 && <> · {t("faults", { count: faults.length })}</>}
            <IconChevronDown className={classes.chevron} size={16} stroke={1.75} aria-hidden />
          </UnstyledButton>
          {isOpen && (
            <div className={classes.details}>
              <FaultList faults={faults} onShow={onShow} />
              <RequirementList requirements={requirements} onShow={onShow} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
