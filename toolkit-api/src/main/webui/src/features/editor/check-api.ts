import { ApiError } from "@/shared/api/api-error";
import { api, dataOf, type Schemas } from "@/shared/api/client";
import { teamRules } from "@/shared/team/team-file";
import type { CheckSettings } from "./check-settings";
import { needsWholeText, findingOfEdit, findingOfSmell, type Finding } from "./finding";

export interface CheckResult {
  /** BCP 47 tag of the language that was detected or requested. */
  language: string;
  /** With offsets in the text that was sent. */
  findings: Finding[];
}

export interface Report {
  /** The examined text. */
  text: string;
  readability: Schemas["Readability"];
  /** Percentage of good requirements; undefined without requirements. */
  score: number | undefined;
  /** Number of requirements by score, from the worst to the best. */
  distribution: number[];
  requirements: Schemas["ScoredRequirement"][];
  /** Faults between requirements. */
  faults: Schemas["SetFault"][];
  /** Findings that need the whole text. */
  findings: Finding[];
}

/**
 * Finds the mistakes and smells in a part of the text.
 *
 * @param context the text around it
 */
export async function checkText(
  text: string,
  { language, level }: CheckSettings,
  glossary: string[],
  context: string | undefined,
  signal: AbortSignal,
): Promise<CheckResult> {
  const [correction, smells] = await Promise.all([
    api()
      .POST("/api/v1/corrections", {
        body: { text, language, level, glossary, context, ...teamRules() },
        signal,
      })
      .then(dataOf),
    examine(text, language, glossary, signal).catch(noneIfUnsupported),
  ]);
  const found =
    smells?.findings.map(findingOfSmell).filter((finding) => !needsWholeText(finding)) ?? [];
  return {
    language: correction.language,
    findings: [...correction.edits.map(findingOfEdit), ...found],
  };
}

/** Examines the whole text. */
export async function createReport(
  text: string,
  language: string,
  glossary: string[],
  signal: AbortSignal,
): Promise<Report> {
  const { readability, summary, findings, requirements, faults } = await examine(
    text,
    language,
    glossary,
    signal,
  );
  return {
    text,
    readability,
    score: summary.score ?? undefined,
    distribution: summary.distribution,
    requirements,
    faults,
    findings: findings.map(findingOfSmell).filter(needsWholeText),
  };
}

function examine(text: string, language: string, glossary: string[], signal: AbortSignal) {
  return api()
    .POST("/api/v1/vocabulary", { body: { text, language, glossary, ...teamRules() }, signal })
    .then(dataOf);
}

/** The API checks spelling in more languages than it examines wording. */
function noneIfUnsupported(error: unknown): null {
  if (error instanceof ApiError && error.kind === "unsupported-language") {
    return null;
  }
  throw error;
}
