/** Few enough that the first paragraphs are soon there. */
const TEXTS = 20;
const CHARACTERS = 4_000;

/** Texts in groups that make one request each; a long text is a group of its own. */
export function requestBatches(texts: string[]): string[][] {
  const groups: string[][] = [];
  let length = Infinity;
  for (const text of new Set(texts)) {
    const group = groups.at(-1);
    length += text.length;
    if (group && group.length < TEXTS && length <= CHARACTERS) {
      group.push(text);
    } else {
      groups.push([text]);
      length = text.length;
    }
  }
  return groups;
}
