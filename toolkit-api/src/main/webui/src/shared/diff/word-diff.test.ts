import { describe, expect, it } from "vitest";
import { afterOf, beforeOf, wordDiff } from "./word-diff";

const changes = (before: string, after: string) =>
  wordDiff(before, after).filter((part) => part.kind === "change");

describe("the difference of two texts", () => {
  it("consists of whole words", () => {
    expect(wordDiff("It recieves orders.", "It receives orders.")).toEqual([
      { kind: "same", text: "It " },
      { kind: "change", removed: "recieves", added: "receives" },
      { kind: "same", text: " orders." },
    ]);
  });

  it("is one change for words that are replaced, added or removed", () => {
    expect(changes("a is is b", "a is b")).toHaveLength(1);
    expect(changes("a b", "a new b")).toEqual([{ kind: "change", removed: "", added: "new " }]);
  });

  it("is empty for equal texts", () => {
    expect(changes("same", "same")).toEqual([]);
    expect(wordDiff("", "")).toEqual([]);
  });

  it.each([
    ["🚀 go", "🚁 go"],
    ["é is é", "e is é"],
    ["👩‍💻 codes", "👨‍💻 codes"],
    ["l'été\n\nfin", "l’été\nfin\n"],
    ["", "all new"],
    ["all gone", ""],
  ])("between %j and %j contains both texts completely", (before, after) => {
    const parts = wordDiff(before, after);
    expect(beforeOf(parts)).toBe(before);
    expect(afterOf(parts)).toBe(after);
  });

  it("consists of words in a long text with a change in every line", () => {
    const lines = (word: string) =>
      Array.from({ length: 700 }, (_, i) => `REQ-${i}: ${word} service stores order ${i}.`).join(
        "\n\n",
      );

    expect(changes(lines("Teh"), lines("The"))).toEqual(
      Array.from({ length: 700 }, () => ({ kind: "change", removed: "Teh", added: "The" })),
    );
  });

  it("is computed quickly for any texts", () => {
    const words = (seed: number) =>
      Array.from({ length: 15_000 }, (_, i) => `w${(i * seed) % 9973}`).join(" ");
    const [before, after] = [words(7), words(13)];
    const parts = wordDiff(before, after);

    expect(beforeOf(parts)).toBe(before);
    expect(afterOf(parts)).toBe(after);
  });
});
