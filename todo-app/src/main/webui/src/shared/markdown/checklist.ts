/** An item of a list with a box, at the start of a line. */
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]/;
const FENCE = /^[ \t>]*(?:```|~~~)/;

/** How many items of the checklists in a Markdown text are ticked. */
export function progressOf(text: string): { done: number; total: number } {
  let done = 0;
  let total = 0;
  let isCode = false;
  for (const line of text.includes("[") ? text.split("\n") : []) {
    if (FENCE.test(line)) {
      isCode = !isCode;
    }
    const box = isCode ? undefined : ITEM.exec(line)?.[1];
    if (box !== undefined) {
      total++;
      done += box === " " ? 0 : 1;
    }
  }
  return { done, total };
}

const BOX = /(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\]/y;

/** Ticks or clears the box of the list item that starts at an offset. */
export function toggled(text: string, offset: number): string {
  BOX.lastIndex = offset;
  const box = BOX.exec(text);
  if (!box) {
    return text;
  }
  const at = BOX.lastIndex - 2;
  return text.slice(0, at) + (box[1] === " " ? "x" : " ") + text.slice(at + 1);
}
