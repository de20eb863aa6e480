import type { Schemas } from "@/shared/api/client";

/** What is known about the requirements of a text or a document. */
export interface RequirementReport {
  /** Percentage of good requirements; undefined without requirements. */
  score: number | undefined;
  /** Number of requirements by score, from the worst to the best. */
  distribution: number[];
  requirements: Schemas["ScoredRequirement"][];
  /** Faults between requirements. */
  faults: Schemas["SetFault"][];
}

/** A table for spreadsheets (RFC 4180): one record for each requirement and each fault. */
export function reportAsCsv({ requirements, faults }: RequirementReport): Blob {
  const records = [
    ["record", "id", "score", "kind", "text", "reasons", "ears"],
    ...requirements.map(({ id, score, kind, text, reasons, ears }) => [
      "requirement",
      id ?? "",
      `${score}`,
      kind,
      text,
      reasons.map(({ penalty, message }) => `${message} (−${penalty})`).join("\n"),
      ears?.skeleton ?? "",
    ]),
    ...faults.map(({ kind, message, places }) => [
      "fault",
      "",
      "",
      kind,
      places.map(({ text }) => text).join("\n"),
      message,
      "",
    ]),
  ];
  const lines = records.map((record) => `${record.map(field).join(",")}\r\n`);
  // Excel takes a file without the mark for Windows-1252.
  return new Blob(["\uFEFF", ...lines], { type: "text/csv;charset=utf-8" });
}

export function reportAsJson({ score, distribution, requirements, faults }: RequirementReport) {
  const report = { score, distribution, requirements, faults };
  return new Blob([JSON.stringify(report, null, 2)], { type: "application/json" });
}

/** Spreadsheets run a text that begins like a formula, unless a quote stands before it. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
