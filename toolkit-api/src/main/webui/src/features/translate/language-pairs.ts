import type { Schemas } from "@/shared/api/client";

type Provider = Schemas["ProviderPairs"];

/** Whoever is meant by a provider's name; all that are available where it is empty. */
function meant(providers: Provider[], name: string): Provider[] {
  return providers.filter(({ provider, available }) => available && (!name || name === provider));
}

export function sourcesOf(providers: Provider[], name: string): string[] {
  return distinct(meant(providers, name).flatMap(({ pairs }) => Object.keys(pairs)));
}

export function targetsOf(providers: Provider[], name: string, source: string): string[] {
  return distinct(meant(providers, name).flatMap(({ pairs }) => pairs[source] ?? []));
}

function distinct(tags: string[]): string[] {
  return [...new Set(tags)].sort();
}
