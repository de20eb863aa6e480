import { Badge } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { Schemas } from "@/shared/api/client";
import { MarkedChange } from "@/shared/diff/marked-change";
import { wordDiff } from "@/shared/diff/word-diff";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./versions-page.module.css";

type Change = Schemas["Change"];

export const changeLabels: Record<Change["kind"], MessageKey> = {
  "meaning-moved": "changeMeaning",
  added: "changeAdded",
  removed: "changeRemoved",
  reworded: "changeReworded",
};

const aspectLabels: Record<Schemas["Aspect"], MessageKey> = {
  obligation: "aspectObligation",
  actor: "aspectActor",
  condition: "aspectCondition",
  quantity: "aspectQuantity",
  negation: "aspectNegation",
  content: "aspectContent",
  vaguer: "aspectVaguer",
};

const colours: Record<Change["kind"], string> = {
  "meaning-moved": "orange",
  added: "green",
  removed: "red",
  reworded: "iris",
};

/** A requirement in both versions: its words as they changed, and what that means. */
export function ChangeItem({ change }: { change: Change }) {
  const { t } = useI18n();
  const { kind, before, after, differences } = change;
  const id = after?.id ?? before?.id;
  const saysScore = differences.some(({ aspect }) => aspect === "vaguer");
  const parts = wordDiff(before?.text ?? "", after?.text ?? "");
  return (
    <li className={classes.change}>
      <div className={classes.changeHead}>
        <Badge color={colours[kind]} variant="light" className={classes.kind}>
          {t(changeLabels[kind])}
        </Badge>
        {id && <b>{id}</b>}
        {before && after && before.score !== after.score && !saysScore && (
          <span className={classes.quiet}>
            {t("scoreMoved", { before: before.score, after: after.score })}
          </span>
        )}
      </div>
      <p lang="">
        {parts.map((part, index) =>
          part.kind === "same" ? (
            <span key={index}>{part.text}</span>
          ) : (
            <MarkedChange key={index} removed={part.removed} added={part.added} />
          ),
        )}
      </p>
      {differences.length > 0 && (
        <ul className={classes.differences}>
          {differences.map(({ aspect, before: was, after: is }) => (
            <li key={aspect}>
              <b>{t(aspectLabels[aspect])}</b> {was || t("nothing")}
              <IconArrowRight size={14} role="img" aria-label={t("became")} /> {is || t("nothing")}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
