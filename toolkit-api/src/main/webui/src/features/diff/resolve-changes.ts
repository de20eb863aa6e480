import { afterOf, beforeOf, type Part } from "@/shared/diff/word-diff";
import type { Draft } from "@/shared/text/draft";

export type Decision = "accept" | "reject";

/**
 * The original and the text once these changes are resolveChanges: an accepted one is in both, a rejected
 * one in neither.
 */
export function resolveChanges(
  parts: Part[],
  decision: Decision,
  isMeant: (part: Part) => boolean,
): Draft {
  const settled = parts.map((part): Part => {
    if (part.kind === "same" || !isMeant(part)) {
      return part;
    }
    return { kind: "same", text: decision === "accept" ? part.added : part.removed };
  });
  const original = beforeOf(settled);
  const text = afterOf(settled);
  return { text, original: original === text ? null : original };
}
