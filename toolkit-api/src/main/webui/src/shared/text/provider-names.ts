const names: Record<string, string> = {
  amazon: "Amazon Translate",
  apertium: "Apertium",
  deepl: "DeepL",
  openai: "OpenAI",
};

/** The provider's product name; the API's name if the page does not know it. */
export function providerName(provider: string): string {
  return names[provider] ?? provider;
}
