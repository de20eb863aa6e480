import { UnstyledButton } from "@mantine/core";
import type { Schemas } from "@/shared/api/client";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { MAX_SHOWN, type Show } from "./requirement-list";
import classes from "./requirements.module.css";

export const faultLabels: Record<Schemas["SetFault"]["kind"], MessageKey> = {
  "near-duplicate": "faultDuplicate",
  "repeated-section": "faultRepeatedSection",
  "conflicting-quantities": "faultQuantities",
  "duplicate-id": "faultSameId",
  "missing-id": "faultNoId",
  "dangling-reference": "faultReference",
  "unused-term": "faultUnusedTerm",
  "undefined-term": "faultUndefinedTerm",
  "two-names": "faultTwoNames",
  "single-state": "faultSingleState",
  "single-role": "faultSingleRole",
};

interface Props {
  faults: Schemas["SetFault"][];
  /** Shows a place in the text, where there is one to show. */
  onShow?: Show;
}

/** Faults between requirements, each with its places. */
export function FaultList({ faults, onShow }: Props) {
  const { t } = useI18n();
  return (
    <ul className={classes.faults}>
      {faults.slice(0, MAX_SHOWN).map((fault, index) => (
        <li key={index}>
          {t(faultLabels[fault.kind])}
          {fault.places.map(({ offset, length, text }, place) =>
            onShow ? (
              <UnstyledButton
                key={place}
                className={classes.place}
                onClick={() => {
                  onShow(offset, length);
                }}
              >
                {text}
              </UnstyledButton>
            ) : (
              <span key={place} className={classes.place}>
                {text}
              </span>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
