import { diffArrays } from "diff";

/** What two texts have in common, or how they differ in one place. */
export type Part =
  { kind: "same"; text: string } | { kind: "change"; removed: string; added: string };

/** Words, white space, and each other sign. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|./gsu;
const LINE = /[^\n]*\n?/g;

/** Two texts that have little in common take long to compare, and nobody reads the result. */
const LONGEST_MS = 500;

/** How one text became another, word by word; line by line where they have little in common. */
export function wordDiff(before: string, after: string): Part[] {
  const parts = diffBy(TOKEN, before, after) ?? diffBy(LINE, before, after);
  return parts ?? [{ kind: "change", removed: before, added: after }];
}

function diffBy(token: RegExp, before: string, after: string): Part[] | undefined {
  const options = { timeout: LONGEST_MS };
  const pieces = diffArrays(before.match(token) ?? [], after.match(token) ?? [], options) as
    { value: string[]; added: boolean; removed: boolean }[] | undefined;
  const parts: Part[] = [];
  for (const { value, added, removed } of pieces ?? []) {
    const text = value.join("");
    if (!added && !removed) {
      parts.push({ kind: "same", text });
      continue;
    }
    let change = parts.at(-1);
    if (change?.kind !== "change") {
      change = { kind: "change", removed: "", added: "" };
      parts.push(change);
    }
    change[added ? "added" : "removed"] += text;
  }
  return pieces && parts;
}

/** The text before all changes. */
export function beforeOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.removed)).join("");
}

/** The text after all changes. */
export function afterOf(parts: Part[]): string {
  return parts.map((part) => (part.kind === "same" ? part.text : part.added)).join("");
}
