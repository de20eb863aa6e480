import type { Paragraph } from "@/shared/text/paragraphs";
import type { Finding } from "./finding";

/** With more results than this, those of paragraphs that are no longer in the text are deleted. */
const MAX_RESULTS = 5_000;

const SEPARATOR = "\n\n";

/** The text of a request that checks several paragraphs. */
export function joinParagraphs(paragraphs: Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join(SEPARATOR);
}

/** The findings of each checked paragraph, by its text. Offsets count from the paragraph's start. */
export class ParagraphResults {
  private readonly byText = new Map<string, Finding[]>();

  has(text: string): boolean {
    return this.byText.has(text);
  }

  /**
   * Stores the findings of joined paragraphs. A finding that crosses a paragraph's end is dropped.
   *
   * @param findings with offsets in the joined text
   */
  add(paragraphs: Paragraph[], findings: Finding[]) {
    let from = 0;
    for (const { text } of paragraphs) {
      const start = from;
      const end = start + text.length;
      this.byText.set(
        text,
        findings
          .filter((finding) => finding.from >= start && finding.to <= end)
          .map((finding) => shift(finding, -start)),
      );
      from = end + SEPARATOR.length;
    }
  }

  /** The findings of these paragraphs, with offsets in the whole text. */
  findingsOf(paragraphs: Paragraph[]): Finding[] {
    return paragraphs.flatMap(({ from, text }) =>
      (this.byText.get(text) ?? []).map((finding) => shift(finding, from)),
    );
  }

  delete(isStale: (text: string) => boolean) {
    for (const text of this.byText.keys()) {
      if (isStale(text)) {
        this.byText.delete(text);
      }
    }
  }

  /** Limits memory: keeps only the results of these texts when there are too many. */
  limitTo(texts: Set<string>) {
    if (this.byText.size > MAX_RESULTS) {
      this.delete((text) => !texts.has(text));
    }
  }
}

function shift(finding: Finding, by: number): Finding {
  return { ...finding, from: finding.from + by, to: finding.to + by };
}
