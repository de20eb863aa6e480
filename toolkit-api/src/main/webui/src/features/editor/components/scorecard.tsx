import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { Report } from "../check-api";
import { RequirementItem } from "./requirement-item";
import classes from "./scorecard.module.css";

/** A requirement is good from this score on. The API counts the same. */
const GOOD = 80;

/** A longer list would be slow, and nobody would read it. */
const MAX_SHOWN = 100;

interface Props {
  report: Report | null;
  /** Length of the text, in UTF-16 code units. */
  length: number;
  /** Shows a part of the text. */
  onShow: (offset: number, length: number) => void;
}

/** The share of good requirements, each requirement with its score, and faults between them. */
export function Scorecard({ report, length, onShow }: Props) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [onlyWeak, setOnlyWeak] = useState(false);
  const { score, requirements = [], faults = [] } = report ?? {};
  const listed = requirements.filter((requirement) => !onlyWeak || requirement.score < GOOD);
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
              <Faults faults={faults} onShow={onShow} />
              <Checkbox
                size="xs"
                label={t("onlyWeak")}
                checked={onlyWeak}
                onChange={(event) => {
                  setOnlyWeak(event.currentTarget.checked);
                }}
              />
              <ul className={classes.list}>
                {listed.slice(0, MAX_SHOWN).map((requirement) => (
                  <RequirementItem
                    key={requirement.offset}
                    requirement={requirement}
                    isGood={requirement.score >= GOOD}
                    onShow={onShow}
                  />
                ))}
              </ul>
              {listed.length > MAX_SHOWN && (
                <p className={classes.none}>{t("more", { count: listed.length - MAX_SHOWN })}</p>
              )}
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** A bar whose parts are as wide as the shares of the requirements, from the worst to the best. */
function Distribution({ distribution }: { distribution: number[] }) {
  const { t } = useI18n();
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={t("distribution", { counts: distribution.join(", ") })}
    >
      {distribution.map((count, range) => (
        <span key={range} style={{ flexGrow: count }} data-range={range} />
      ))}
    </div>
  );
}

const faultLabels: Record<Schemas["SetFault"]["kind"], MessageKey> = {
  "near-duplicate": "faultDuplicate",
  "conflicting-quantities": "faultQuantities",
  "duplicate-id": "faultSameId",
  "missing-id": "faultNoId",
  "dangling-reference": "faultReference",
  "unused-term": "faultUnusedTerm",
  "undefined-term": "faultUndefinedTerm",
  "single-state": "faultSingleState",
  "single-role": "faultSingleRole",
};

function Faults({ faults, onShow }: { faults: Schemas["SetFault"][]; onShow: Props["onShow"] }) {
  const { t } = useI18n();
  if (faults.length === 0) {
    return null;
  }
  return (
    <ul className={classes.faults}>
      {faults.slice(0, MAX_SHOWN).map((fault, index) => (
        <li key={index}>
          {t(faultLabels[fault.kind])}
          {fault.places.map(({ offset, length, text }) => (
            <UnstyledButton
              key={offset}
              className={classes.place}
              onClick={() => {
                onShow(offset, length);
              }}
            >
              {text}
            </UnstyledButton>
          ))}
        </li>
      ))}
    </ul>
  );
}
