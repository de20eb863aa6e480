import { EventSourceParserStream } from "eventsource-parser/stream";
import { ApiError, type ProblemMembers } from "@/shared/api/api-error";
import { request, type Schemas } from "@/shared/api/client";
import { teamRules } from "@/shared/team/team-file";

/** What a translation becomes, and what it begins with. */
export interface TranslationOptions {
  output: "document" | "sidebyside" | "xliff";
  /** Earlier translations, as XLIFF or TMX. */
  memory: File | null;
  /** Whether no service is asked, so that only the memory translates. */
  isLocal: boolean;
}

export interface Options {
  operations: string[];
  language: string;
  /** How a document changes; undefined if there is no choice. */
  changes?: "tracked" | "inline";
  translation?: TranslationOptions;
  glossary: string[];
  ignoredRules: string[];
  /** Suggestions to apply and corrections not to make, by the places of an earlier report. */
  accepted?: string[];
  rejected?: string[];
}

/** Uploads a document and reports the progress until it is finished. */
export async function processDocument(
  file: File,
  options: Options,
  onProgress: (progress: Schemas["Progress"]) => void,
  signal: AbortSignal,
): Promise<Schemas["FinishedDocument"]> {
  const { body } = await request("/api/v1/documents", {
    method: "POST",
    headers: {
      Accept:
        options.translation?.output === "xliff"
          ? "text/event-stream, application/xliff+xml"
          : "text/event-stream",
      // The notes of the report are in the language of the page, which may not be the browser's.
      "Accept-Language": document.documentElement.lang,
    },
    body: formOf(file, options),
    signal,
  });
  const events = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = events?.getReader();
  for (;;) {
    const next = await reader?.read().catch((error: unknown) => {
      // A lost connection counts as no response.
      throw signal.aborted ? error : new ApiError();
    });
    if (!next || next.done) {
      throw new ApiError();
    }
    const data = JSON.parse(next.value.data) as unknown;
    switch (next.value.event) {
      case "progress":
        onProgress(data as Schemas["Progress"]);
        break;
      case "result":
        return data as Schemas["FinishedDocument"];
      case "problem": {
        const problem = data as ProblemMembers;
        throw new ApiError(problem.status, problem);
      }
    }
  }
}

function formOf(file: File, options: Options): FormData {
  const { operations, language, changes, translation, glossary, ignoredRules } = options;
  const { accepted = [], rejected = [] } = options;
  const form = new FormData();
  form.append("file", file);
  form.append("language", language);
  if (changes) {
    form.append("changes", changes);
  }
  const lists = { operations, glossary, ignoredRules, accepted, rejected };
  if (translation?.output === "sidebyside") {
    form.append("layout", "sidebyside");
  }
  if (translation?.memory) {
    form.append("memory", translation.memory);
  }
  if (translation?.isLocal) {
    form.append("provider", "none");
  }
  const { rules } = teamRules();
  if (rules !== undefined) {
    form.append("rules", new File([rules], "rules.yaml", { type: "application/yaml" }));
  }
  for (const [name, values] of Object.entries(lists)) {
    values.forEach((value) => {
      form.append(name, value);
    });
  }
  return form;
}

/** The finished document as a file. */
export function fileOf({ content, mediaType }: Schemas["FinishedDocument"]): Blob {
  const bytes = Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}
