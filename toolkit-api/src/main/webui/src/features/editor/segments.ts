import type { Edit } from "@/shared/api/client";

export type Segment =
  { kind: "text"; offset: number; text: string } | { kind: "edit"; offset: number; edit: Edit };

/**
 * The text cut into what stays and what was found, in order. Offsets are UTF-16 code units, as in
 * JavaScript's strings. Of two edits that overlap, the applied one counts, then the first.
 */
export function segments(text: string, edits: Edit[]): Segment[] {
  const result: Segment[] = [];
  let end = 0;
  for (const edit of withoutOverlaps(edits)) {
    if (edit.offset > end) {
      result.push({ kind: "text", offset: end, text: text.slice(end, edit.offset) });
    }
    result.push({ kind: "edit", offset: edit.offset, edit });
    end = edit.offset + edit.length;
  }
  if (end < text.length) {
    result.push({ kind: "text", offset: end, text: text.slice(end) });
  }
  return result;
}

function withoutOverlaps(edits: Edit[]): Edit[] {
  const kept: Edit[] = [];
  const appliedFirst = edits.toSorted((a, b) => Number(b.applied) - Number(a.applied));
  for (const edit of appliedFirst) {
    if (!kept.some((other) => overlap(edit, other))) {
      kept.push(edit);
    }
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

function overlap(a: Edit, b: Edit): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
