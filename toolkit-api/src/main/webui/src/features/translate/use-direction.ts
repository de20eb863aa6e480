import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, dataOf } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import { persistedStore, useStore } from "@/shared/state/persisted-store";
import { sourcesOf, targetsOf } from "./language-pairs";
import type { Direction } from "./use-translation";

/** What the user chose last; empty where nothing was chosen. */
const chosenDirection = persistedStore<Direction>(
  "translation",
  { source: "", target: "", provider: "" },
  (value) =>
    typeof value === "object" &&
    value !== null &&
    ["source", "target", "provider"].every((key) => key in value),
);

/** The languages and the provider of the next translation, and what can be chosen. */
export function useDirection() {
  const { language } = useI18n();
  const chosen = useStore(chosenDirection);
  const pairs = useQuery({
    queryKey: ["pairs"],
    queryFn: ({ signal }) => api().GET("/api/v1/translations/pairs", { signal }).then(dataOf),
  });
  const providers = useMemo(() => pairs.data?.providers ?? [], [pairs.data]);
  const available = providers.filter((provider) => provider.available);
  const provider = available.some((other) => other.provider === chosen.provider)
    ? chosen.provider
    : "";
  const sources = sourcesOf(providers, provider);
  const source = valid(chosen.source, sources, ["auto", "en"]);
  const targets = targetsOf(providers, provider, source);
  const target = valid(chosen.target, targets, likelyTargets(language));
  return {
    pairs,
    available,
    sources,
    targets,
    direction: { source, target, provider },
    choose: chosenDirection.set,
  };
}

/** First the page's other language and those of the user, then those that many people write. */
function likelyTargets(language: string): string[] {
  const own = navigator.languages.flatMap((tag) => [tag, tag.split("-")[0] ?? ""]);
  const all = [language === "fr" ? "en" : "fr", ...own, "en", "de", "es", "en-US", "en-GB"];
  return all.filter((tag) => tag !== language);
}

function valid(value: string, choices: string[], preferred: string[]): string {
  return [value, ...preferred].find((choice) => choices.includes(choice)) ?? choices[0] ?? "";
}
