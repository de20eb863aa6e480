import type { Paragraph } from "@/shared/text/paragraphs";

/** Adjacent paragraphs share one request up to this many UTF-16 code units. */
const MAX_CHUNK_LENGTH = 2_500;

export interface Range {
  from: number;
  to: number;
}

/**
 * Returns the paragraphs of the next request: the pending paragraph that is nearest to the viewport
 * and its pending neighbours. Empty when none is pending.
 */
export function nextChunk(
  paragraphs: Paragraph[],
  viewport: Range,
  isPending: (paragraph: Paragraph) => boolean,
): Paragraph[] {
  const nearest = nearestPending(paragraphs, viewport, isPending);
  if (nearest < 0) {
    return [];
  }
  let first = nearest;
  let last = nearest;
  let length = paragraphs[nearest]?.text.length ?? 0;
  const add = (paragraph: Paragraph | undefined) => {
    const fits =
      paragraph !== undefined &&
      isPending(paragraph) &&
      length + paragraph.text.length <= MAX_CHUNK_LENGTH;
    length += fits ? paragraph.text.length : 0;
    return fits;
  };
  while (add(paragraphs[last + 1])) {
    last++;
  }
  while (add(paragraphs[first - 1])) {
    first--;
  }
  return paragraphs.slice(first, last + 1);
}

/** The index of the pending paragraph nearest to the viewport; -1 when none is pending. */
function nearestPending(
  paragraphs: Paragraph[],
  viewport: Range,
  isPending: (paragraph: Paragraph) => boolean,
): number {
  let nearest = -1;
  let shortest = Infinity;
  paragraphs.forEach((paragraph, index) => {
    const distance = distanceTo(viewport, paragraph);
    if (distance < shortest && isPending(paragraph)) {
      nearest = index;
      shortest = distance;
    }
  });
  return nearest;
}

function distanceTo(viewport: Range, { from, text }: Paragraph): number {
  return Math.max(0, from - viewport.to, viewport.from - (from + text.length));
}
