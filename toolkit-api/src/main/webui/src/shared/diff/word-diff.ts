import { diffArrays } from "diff";

/** What two texts have in common, or how they differ in one place. */
export type Part =
  { kind: "same"; text: string } | { kind: "change"; removed: string; added: string };

/** Words, white space, and each other sign. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|./gsu;
const LINE = /[^\n]*\n|[^\n]+/g;

/** Texts that differ in more places take long to compare, and nobody reads the result. */
const MOST_EDITS = 3_000;

/** How one text became another, word by word; only lines that differ are looked at that closely. */
export function wordDiff(before: string, after: string): Part[] {
  const parts = diffBy(LINE, before, after).flatMap((part) =>
    part.kind === "change" ? diffBy(TOKEN, part.removed, part.added) : part,
  );
  return joined(parts);
}

function diffBy(token: RegExp, before: string, after: string): Part[] {
  const options = { maxEditLength: MOST_EDITS };
  const pieces = diffArrays(before.match(token) ?? [], after.match(token) ?? [], options) as
    { value: string[]; added: boolean; removed: boolean }[] | undefined;
  if (!pieces) {
    return [{ kind: "change", removed: before, added: after }];
  }
  return joined(
    pieces.map(({ value, added, removed }): Part => {
      const text = value.join("");
      return added || removed
        ? { kind: "change", removed: removed ? text : "", added: added ? text : "" }
        : { kind: "same", text };
    }),
  );
}

/** Of neighbours of one kind, one. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === "change" && part.kind === "change") {
      last.removed += part.removed;
      last.added += part.added;
    } else if (last?.kind === "same" && part.kind === "same") {
      last.text += part.text;
    } else {
      result.push({ ...part });
    }
  }
  return result;
}

/** The text before all changes. */
export function beforeOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.removed)).join("");
}

/** The text after all changes. */
export function afterOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.added)).join("");
}
