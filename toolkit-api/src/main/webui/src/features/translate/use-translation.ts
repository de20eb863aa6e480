import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, dataOf, type Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { teamRules } from "@/shared/team/team-file";
import { requestBatches } from "./request-batches";

export interface Direction {
  source: string;
  target: string;
  /** Empty for the API's preferred provider. */
  provider: string;
}

/** Translations by original paragraph, all from one provider. */
export interface Translated {
  direction: Direction;
  provider: string;
  quality: Schemas["Quality"];
  texts: Map<string, string>;
  /** The terms of the team that each translation has in other words. */
  missingTerms: Map<string, Schemas["MissingTerm"][]>;
}

export type TranslationWork = ReturnType<typeof useTranslation>;

/** Translates by paragraph. Paragraphs that are already translated are not sent again. */
export function useTranslation() {
  const [translated, setTranslated] = useState<Translated | null>(null);
  // A retry continues from here.
  const latest = useRef<Translated | null>(null);

  const translation = useMutation({
    mutationFn: async ({ texts, direction }: { texts: string[]; direction: Direction }) => {
      const known = isSame(latest.current?.direction, direction) ? latest.current : null;
      let result = known;
      for (const batch of requestBatches(texts.filter((text) => !known?.texts.has(text)))) {
        const { provider, ...languages } = direction;
        const { translations, ...answer } = await api()
          .POST("/api/v1/translations", {
            body: {
              ...languages,
              ...(provider && { provider }),
              texts: batch,
              glossary: glossary.get(),
              ...teamRules(),
            },
          })
          .then(dataOf);
        const texts = new Map(result?.texts);
        const missingTerms = new Map(result?.missingTerms);
        translations.forEach((translation, index) => {
          const original = batch[index] ?? "";
          texts.set(original, translation.text);
          missingTerms.set(original, translation.missingTerms);
        });
        result = { ...answer, direction, texts, missingTerms };
        latest.current = result;
        setTranslated(result);
      }
    },
  });
  return { translated, translation };
}

function isSame(a: Direction | undefined, b: Direction): boolean {
  return a?.source === b.source && a.target === b.target && a.provider === b.provider;
}
