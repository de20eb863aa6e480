import type { Schemas } from "@/shared/api/client";

type Provider = Schemas["ProviderPairs"];

/** The available provider with this name; all available ones if the name is empty. */
function availableProviders(providers: Provider[], name: string): Provider[] {
  return providers.filter(({ provider, available }) => available && (!name || name === provider));
}

export function sourcesOf(providers: Provider[], name: string): string[] {
  return distinct(availableProviders(providers, name).flatMap(({ pairs }) => Object.keys(pairs)));
}

export function targetsOf(providers: Provider[], name: string, source: string): string[] {
  return distinct(availableProviders(providers, name).flatMap(({ pairs }) => pairs[source] ?? []));
}

function distinct(tags: string[]): string[] {
  return [...new Set(tags)].sort();
}
