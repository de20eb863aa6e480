/** BCP 47 tags of the languages that the API corrects. */
export const CORRECTED = [
  "en-US",
  "en-GB",
  "en-AU",
  "en-CA",
  "fr",
  "fr-CA",
  "de",
  "de-AT",
  "de-CH",
  "es",
  "es-AR",
];

/** Options for a select, with the names of the languages in the given language. */
export function languageOptions(tags: string[], language: string) {
  return tags.map((tag) => {
    const name = languageName(tag, language);
    return { value: tag, label: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });
}

/** Making one takes milliseconds. */
const names = new Map<string, Intl.DisplayNames>();

export function languageName(tag: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: "language" });
  names.set(language, known);
  return known.of(tag) ?? tag;
}
