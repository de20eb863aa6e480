import { useMemo, useState } from "react";
import { wordDiff, type Part } from "@/shared/diff/word-diff";
import { useStore } from "@/shared/state/persisted-store";
import { draft, type Draft } from "@/shared/text/draft";
import { resolveChanges, type Decision } from "./resolve-changes";

interface Compared {
  texts: Draft;
  parts: Part[];
}

/**
 * The differences between the original and the text. A decision resolves its part only: comparing
 * long texts again would take a second.
 */
export function useComparison() {
  const texts = useStore(draft);
  const [decided, setDecided] = useState<Compared | null>(null);
  const [past, setPast] = useState<Compared[]>([]);
  const compared = useMemo(
    () => (decided?.texts === texts ? decided : compare(texts)),
    [decided, texts],
  );

  const show = (next: Compared) => {
    setDecided(next);
    draft.set(next.texts);
  };
  return {
    parts: compared.parts,
    /** Number of decisions that can be undone. */
    decisions: past.length,
    decide: (decision: Decision, isSelected: (part: Part) => boolean) => {
      setPast([...past, compared]);
      show(resolveChanges(compared.parts, decision, isSelected));
    },
    undo: () => {
      const last = past.at(-1);
      if (last) {
        setPast(past.slice(0, -1));
        show(last);
      }
    },
  };
}

function compare(texts: Draft): Compared {
  return { texts, parts: wordDiff(texts.original ?? texts.text, texts.text) };
}
