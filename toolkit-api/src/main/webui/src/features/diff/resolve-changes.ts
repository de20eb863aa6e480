import { afterOf, beforeOf, joinParts, type Part } from "@/shared/diff/word-diff";
import type { Draft } from "@/shared/text/draft";

export type Decision = "accept" | "reject";

/** Copies accepted changes to the original, or removes rejected ones from the text. */
export function resolveChanges(
  parts: Part[],
  decision: Decision,
  isSelected: (part: Part) => boolean,
): { texts: Draft; parts: Part[] } {
  const resolved = joinParts(
    parts.map((part): Part => {
      if (part.kind === "same" || !isSelected(part)) {
        return part;
      }
      return { kind: "same", text: decision === "accept" ? part.added : part.removed };
    }),
  );
  const original = beforeOf(resolved);
  const text = afterOf(resolved);
  return { texts: { text, original: original === text ? null : original }, parts: resolved };
}
