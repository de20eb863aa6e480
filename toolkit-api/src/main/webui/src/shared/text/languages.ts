/** BCP 47 tags of the languages that the API corrects. */
export const CORRECTED = ["en-US", "en-GB", "fr", "de", "es"];

/** Options for a select, with the names of the languages in the given language. */
export function languageOptions(tags: string[], language: string) {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return tags.map((tag) => {
    const name = names.of(tag) ?? tag;
    return { value: tag, label: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });
}
