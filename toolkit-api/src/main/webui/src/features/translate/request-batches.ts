/** Small batches show the first paragraphs sooner. */
const MAX_TEXTS = 20;
const MAX_CHARACTERS = 4_000;

/** Groups texts into requests, each text once. A longer text gets its own request. */
export function requestBatches(texts: string[]): string[][] {
  const groups: string[][] = [];
  let length = Infinity;
  for (const text of new Set(texts)) {
    const group = groups.at(-1);
    length += text.length;
    if (group && group.length < MAX_TEXTS && length <= MAX_CHARACTERS) {
      group.push(text);
    } else {
      groups.push([text]);
      length = text.length;
    }
  }
  return groups;
}
