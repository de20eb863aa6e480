import { diffArrays } from "diff";

/** A part that both texts have in common, or a place where they differ. */
export type Part =
  { kind: "same"; text: string } | { kind: "change"; removed: string; added: string };

/** A word, white space, or any other character. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|./gsu;
const LINE = /[^\n]*\n|[^\n]+/g;

/** Texts with more differences take too long to compare, and nobody would read the result. */
const MAX_EDITS = 3_000;

/** Compares two texts line by line, and the lines that differ word by word. */
export function wordDiff(before: string, after: string): Part[] {
  const parts = diffBy(LINE, before, after).flatMap((part) =>
    part.kind === "change" ? diffBy(TOKEN, part.removed, part.added) : part,
  );
  return joinParts(parts);
}

function diffBy(token: RegExp, before: string, after: string): Part[] {
  const options = { maxEditLength: MAX_EDITS };
  const pieces = diffArrays(before.match(token) ?? [], after.match(token) ?? [], options) as
    { value: string[]; added: boolean; removed: boolean }[] | undefined;
  if (!pieces) {
    return [{ kind: "change", removed: before, added: after }];
  }
  return joinParts(
    pieces.map(({ value, added, removed }): Part => {
      const text = value.join("");
      return added || removed
        ? { kind: "change", removed: removed ? text : "", added: added ? text : "" }
        : { kind: "same", text };
    }),
  );
}

/** Joins adjacent parts of the same kind. A change without such a neighbour stays the same object. */
export function joinParts(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === "change" && part.kind === "change") {
      const removed = last.removed + part.removed;
      result[result.length - 1] = { kind: "change", removed, added: last.added + part.added };
    } else if (last?.kind === "same" && part.kind === "same") {
      result[result.length - 1] = { kind: "same", text: last.text + part.text };
    } else if (part.kind === "change" || part.text !== "") {
      result.push(part);
    }
  }
  return result;
}

/** The text before the changes. */
export function beforeOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.removed)).join("");
}

/** The text after the changes. */
export function afterOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.added)).join("");
}
