import type { Part } from "@/shared/diff/word-diff";

/** Groups the parts into one row per line, so that both sides of a comparison stay aligned. */
export function comparisonRows(parts: Part[]): Part[][] {
  const rows: Part[][] = [[]];
  for (const part of parts) {
    const lines = part.kind === "same" ? part.text.split(/(?<=\n)/) : [];
    if (part.kind === "change") {
      rows.at(-1)?.push(part);
    }
    for (const text of lines) {
      rows.at(-1)?.push({ kind: "same", text });
      if (text.endsWith("\n")) {
        rows.push([]);
      }
    }
  }
  return rows.filter((row) => row.length > 0);
}
