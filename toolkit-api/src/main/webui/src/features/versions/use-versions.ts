import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, dataOf, request, type Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { teamRules } from "@/shared/team/team-file";
import { useStore } from "@/shared/state/persisted-store";
import { draft, keptText } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";

/** A version of a specification: a text, or a document in its place. */
export interface VersionInput {
  text: string;
  file: File | null;
}

export type VersionsWork = ReturnType<typeof useVersions>;

interface Texts {
  before: string | null;
  after: string | null;
}

/** What the user has entered instead of the texts of the editor. */
const entered = keptText<Texts>("versions", { before: null, after: null }, isTexts);

/** Two empty texts are none, so that a reload brings back those of the editor. */
function isTexts(value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { before, after } = value as Texts;
  const texts = [before, after].filter((text) => text !== null);
  return texts.every((text) => typeof text === "string") && texts.some((text) => text !== "");
}

/** Compares two versions. They stay while another view is shown; texts also stay over a reload. */
export function useVersions() {
  const texts = useStore(entered);
  const [files, setFiles] = useState<Record<keyof Texts, File | null>>({
    before: null,
    after: null,
  });
  const [language, setLanguage] = useState("auto");
  const { text, original } = draft.get();
  // The editor has both versions of a text that was corrected there.
  const versions = {
    before: { text: texts.before ?? original ?? "", file: files.before },
    after: { text: texts.after ?? text, file: files.after },
  };
  const setter = (version: keyof Texts) => (input: VersionInput) => {
    entered.set({ ...entered.get(), [version]: input.text });
    setFiles((others) => ({ ...others, [version]: input.file }));
  };
  const comparison = useMutation({
    mutationFn: () => compare(versions.before, versions.after, language),
  });
  return {
    ...versions,
    setBefore: setter("before"),
    setAfter: setter("after"),
    language,
    setLanguage,
    comparison,
  };
}

async function compare(
  before: VersionInput,
  after: VersionInput,
  language: string,
): Promise<Schemas["Comparison"]> {
  const options = { language, glossary: glossary.get(), ignoredRules: ignoredRules.get() };
  if (!before.file && !after.file) {
    const body = { before: before.text, after: after.text, ...options, ...teamRules() };
    return api().POST("/api/v1/comparisons", { body }).then(dataOf);
  }
  const form = new FormData();
  form.append("before", before.file ?? new File([before.text], "before.txt"));
  form.append("after", after.file ?? new File([after.text], "after.txt"));
  form.append("language", language);
  options.glossary.forEach((term) => {
    form.append("glossary", term);
  });
  options.ignoredRules.forEach((rule) => {
    form.append("ignoredRules", rule);
  });
  const { rules } = teamRules();
  if (rules !== undefined) {
    form.append("rules", new File([rules], "rules.yaml", { type: "application/yaml" }));
  }
  const response = await request("/api/v1/comparisons", { method: "POST", body: form });
  return (await response.json()) as Schemas["Comparison"];
}
