/** A part of a text that is checked on its own. */
export interface Paragraph {
  /** Offset of its first character in the text, in UTF-16 code units. */
  from: number;
  text: string;
}

const FENCE = /^\s*(```|~~~)/;

/** Splits a text at blank lines, except inside fenced code blocks. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start: number | null = null;
  let end = 0;
  let fence: string | undefined;
  let from = 0;
  for (const line of text.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    const blank = line.trim() === "" && fence === undefined;
    if (blank && start !== null) {
      paragraphs.push({ from: start, text: text.slice(start, end) });
      start = null;
    } else if (!blank) {
      start ??= from;
      end = from + line.length;
    }
    fence = fence === undefined ? mark : mark === fence ? undefined : fence;
    from += line.length + 1;
  }
  if (start !== null) {
    paragraphs.push({ from: start, text: text.slice(start, end) });
  }
  return paragraphs;
}
