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

/** In UTF-16 code units. Checking a longer part again after each change would be slow. */
const MAX_PART_LENGTH = 5_000;

const MAX_LINE_LENGTH = 20_000;

/**
 * Splits a text into the parts that are checked on their own: paragraphs, and the lines of long
 * ones, as texts from other programs often have no blank lines.
 */
export function partsOf(text: string): Paragraph[] {
  return paragraphsOf(text).flatMap((paragraph) =>
    paragraph.text.length > MAX_PART_LENGTH && !hasCode(paragraph) ? linesOf(paragraph) : paragraph,
  );
}

/** A part ends with a line that ends with a sentence. A block of code stays in one piece. */
function linesOf({ from, text }: Paragraph): Paragraph[] {
  const parts: Paragraph[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?:;])\n/g)) {
    parts.push({ from: from + start, text: text.slice(start, index) });
    start = index + 1;
  }
  parts.push({ from: from + start, text: text.slice(start) });
  return parts.flatMap(piecesOf).filter((part) => part.text.trim() !== "");
}

/** Splits a line that is longer than the API accepts, after a space. */
function piecesOf({ from, text }: Paragraph): Paragraph[] {
  const pieces: Paragraph[] = [];
  let start = 0;
  while (text.length - start > MAX_LINE_LENGTH) {
    const space = text.lastIndexOf(" ", start + MAX_LINE_LENGTH);
    const end = space > start ? space + 1 : start + MAX_LINE_LENGTH;
    pieces.push({ from: from + start, text: text.slice(start, end) });
    start = end;
  }
  return [...pieces, { from: from + start, text: text.slice(start) }];
}

function hasCode({ text }: Paragraph): boolean {
  return text.split("\n").some((line) => FENCE.test(line));
}
