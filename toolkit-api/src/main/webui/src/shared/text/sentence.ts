/** In UTF-16 code units. A line of this length has no sentences that help to understand a word. */
const MAX_LINE = 2_000;

export interface Sentence {
  before: string;
  words: string;
  after: string;
  /** Offset of the sentence in the text, in UTF-16 code units. */
  from: number;
  to: number;
}

/** The sentence around a part of a text, without line breaks at its ends. */
export function sentenceAround(text: string, from: number, to: number): Sentence {
  const lineStart = Math.max(text.lastIndexOf("\n", from - 1) + 1, from - MAX_LINE);
  const lineBreak = text.indexOf("\n", to);
  const lineEnd = Math.min(lineBreak < 0 ? text.length : lineBreak, to + MAX_LINE);
  let start = lineStart;
  let end = lineEnd;
  for (const { index, segment } of segmenter().segment(text.slice(lineStart, lineEnd))) {
    const segmentStart = lineStart + index;
    const segmentEnd = segmentStart + segment.trimEnd().length;
    if (segmentStart <= from) {
      start = segmentStart;
    }
    if (segmentEnd >= to) {
      end = segmentEnd;
      break;
    }
  }
  return {
    before: text.slice(start, from),
    words: text.slice(from, to),
    after: text.slice(to, end),
    from: start,
    to: end,
  };
}

let created: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  return (created ??= new Intl.Segmenter(undefined, { granularity: "sentence" }));
}
