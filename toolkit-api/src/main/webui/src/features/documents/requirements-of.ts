import type { Schemas } from "@/shared/api/client";
import type { RequirementReport } from "@/shared/requirements/report-file";

/** What a document's report says about its requirements. */
export function requirementsOf(report: Schemas["DocumentReport"]): RequirementReport {
  return {
    score: report.summary?.score ?? undefined,
    distribution: report.summary?.distribution ?? [],
    requirements: report.requirements.map(({ requirement }) => requirement),
    faults: report.faults.map(({ fault }) => fault),
  };
}
