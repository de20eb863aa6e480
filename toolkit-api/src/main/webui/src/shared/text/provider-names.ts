const names: Record<string, string> = {
  amazon: "Amazon Translate",
  apertium: "Apertium",
  deepl: "DeepL",
  openai: "OpenAI",
};

/** As its makers write it. */
export function providerName(provider: string): string {
  return names[provider] ?? provider;
}
