/** What the API corrects. */
export const CORRECTED = ["en-US", "en-GB", "fr", "de", "es"];

/** Languages in the words of a language, to choose from. */
export function languageNames(tags: string[], language: string) {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return tags.map((tag) => {
    const name = names.of(tag) ?? tag;
    return { value: tag, label: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });
}
