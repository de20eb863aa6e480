import { useState } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { Distribution } from "./distribution";
import { FaultList } from "./fault-list";
import { ReportActions } from "./report-actions";
import type { RequirementReport } from "./report-file";
import { RequirementList, type Show } from "./requirement-list";
import classes from "./requirement-section.module.css";

interface Props {
  report: RequirementReport;
  /** Name of the files, without an extension. */
  name: string;
  /** Whether all is shown, if the page around it decides on that. */
  isPrinted?: boolean;
  onShow?: Show;
}

/** The score of the requirements, the faults between them, and each of them. */
export function RequirementSection({ report, name, isPrinted, onShow }: Props) {
  const { t } = useI18n();
  const [isPrintedAlone, setPrintedAlone] = useState(false);
  const { score, distribution, requirements, faults } = report;
  return (
    <section className={`app-card ${classes.section}`} aria-label={t("kindSmell")}>
      <div className={classes.heading}>
        <h2>
          {t("goodRequirements")} <b>{score === undefined ? "–" : `${score} %`}</b>
        </h2>
        <ReportActions
          report={report}
          name={name}
          onPrint={isPrinted === undefined ? setPrintedAlone : undefined}
        />
      </div>
      <Distribution distribution={distribution} />
      <div className={classes.columns}>
        <div>
          <h3>{t("faults", { count: faults.length })}</h3>
          {faults.length === 0 ? (
            <p className={classes.quiet}>{t("noFaults")}</p>
          ) : (
            <FaultList faults={faults} onShow={onShow} />
          )}
        </div>
        <div>
          <h3>{t("requirements", { count: requirements.length })}</h3>
          {requirements.length === 0 ? (
            <p className={classes.quiet}>{t("noRequirements")}</p>
          ) : (
            <RequirementList
              requirements={requirements}
              isPrinted={isPrinted ?? isPrintedAlone}
              onShow={onShow}
            />
          )}
        </div>
      </div>
    </section>
  );
}
