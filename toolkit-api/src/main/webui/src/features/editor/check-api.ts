import { api, ApiError, dataOf, type Schemas } from "@/shared/api/client";
import type { Checked } from "./check-queue";
import { isOfWholeText, ofEdit, ofSmell, type Finding } from "./finding";

/** How texts are to be checked. */
export interface Settings {
  /** BCP 47 tag, or `auto`. */
  language: string;
  level: "standard" | "picky";
}

export interface Report {
  /** The text it is about. */
  text: string;
  readability: Schemas["Readability"];
  score: number;
  /** What only the whole text shows. */
  findings: Finding[];
}

/** Both the mistakes and the smells of a part of a text. */
export async function check(
  text: string,
  { language, level }: Settings,
  glossary: string[],
  signal: AbortSignal,
): Promise<Checked> {
  const [correction, smells] = await Promise.all([
    api()
      .POST("/api/v1/corrections", { body: { text, language, level, glossary }, signal })
      .then(dataOf),
    examine(text, language, glossary, signal).catch(noneIfUnsupported),
  ]);
  const found = smells?.findings.map(ofSmell).filter((finding) => !isOfWholeText(finding)) ?? [];
  return {
    language: correction.language,
    findings: [...correction.edits.map(ofEdit), ...found],
  };
}

export async function report(
  text: string,
  language: string,
  glossary: string[],
  signal: AbortSignal,
): Promise<Report> {
  const { readability, summary, findings } = await examine(text, language, glossary, signal);
  return {
    text,
    readability,
    score: summary.score,
    findings: findings.map(ofSmell).filter(isOfWholeText),
  };
}

function examine(text: string, language: string, glossary: string[], signal: AbortSignal) {
  return api()
    .POST("/api/v1/vocabulary", { body: { text, language, glossary }, signal })
    .then(dataOf);
}

/** There are rules of wording for fewer languages than of spelling. */
function noneIfUnsupported(error: unknown): null {
  if (error instanceof ApiError && error.status === 422) {
    return null;
  }
  throw error;
}
