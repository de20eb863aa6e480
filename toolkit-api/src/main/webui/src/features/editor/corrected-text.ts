import type { Report } from "./check-api";
import { safeFindings, type Finding } from "./finding";

interface Place {
  offset: number;
  length: number;
  text: string;
}

/**
 * A text after its safe corrections. The report is made on it, so that a misspelt "shall" counts as
 * one and the score is the same before and after the corrections are applied.
 */
export class CorrectedText {
  readonly text: string;
  private readonly original: string;
  private readonly corrections: Finding[];

  constructor(original: string, findings: Finding[]) {
    this.original = original;
    this.corrections = safeFindings(findings);
    let text = "";
    let end = 0;
    for (const { from, to, replacements } of this.corrections) {
      text += original.slice(end, from) + (replacements[0] ?? "");
      end = to;
    }
    this.text = text + original.slice(end);
  }

  /** The report with places in the original text. */
  reportOnOriginal(report: Report): Report {
    return {
      ...report,
      text: this.original,
      requirements: report.requirements.map((requirement) => this.place(requirement)),
      faults: report.faults.map((fault) => ({
        ...fault,
        places: fault.places.map((place) => this.place(place)),
      })),
      findings: report.findings.map((finding) => {
        const from = this.offset(finding.from, false);
        const to = this.offset(finding.to, true);
        return { ...finding, from, to, text: this.original.slice(from, to) };
      }),
    };
  }

  private place<T extends Place>(place: T): T {
    const offset = this.offset(place.offset, false);
    const end = this.offset(place.offset + place.length, true);
    return {
      ...place,
      offset,
      length: end - offset,
      text: this.original.slice(offset, end),
    };
  }

  /** The offset in the original text; inside of a correction, its start or its end. */
  private offset(corrected: number, isEnd: boolean): number {
    let shift = 0;
    for (const { from, to, replacements } of this.corrections) {
      const start = from + shift;
      const end = start + (replacements[0] ?? "").length;
      if (corrected <= start) {
        break;
      }
      if (corrected < end) {
        return isEnd ? to : from;
      }
      shift = end - to;
    }
    return corrected - shift;
  }
}
