import { waitAfter } from "@/shared/api/retry-delay";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { Report } from "./check-api";

export type MakeReport = (text: string, signal: AbortSignal) => Promise<Report>;

/** Reports of texts that undo, for instance, may bring back. */
const KEPT = 20;

/** Keeps the report on the whole text up to date, in no hurry. */
export class Reporter {
  /** The last one, of a text that may have changed since; null where there is none. */
  report: Report | null = null;

  private readonly make: MakeReport;
  private readonly onChange: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();
  private readonly known = new Map<string, Report>();

  constructor(make: MakeReport, onChange: () => void) {
    this.make = make;
    this.onChange = onChange;
  }

  /** The text is this now; it is asked about when it has not changed for so long. */
  update(text: string, milliseconds: number) {
    this.dispose();
    const known = this.known.get(text);
    if (known || text.trim() === "" || text.length > MAX_LENGTH) {
      this.report = known ?? null;
      this.onChange();
    } else {
      this.schedule(text, milliseconds, 0);
    }
  }

  /** What is known is of no use: texts are examined in another way now. */
  forget() {
    this.known.clear();
  }

  dispose() {
    clearTimeout(this.timer);
    this.running.abort();
  }

  private schedule(text: string, milliseconds: number, failures: number) {
    this.running = new AbortController();
    const { signal } = this.running;
    this.timer = setTimeout(() => void this.run(text, signal, failures), milliseconds);
  }

  private async run(text: string, signal: AbortSignal, failures: number) {
    try {
      const report = await this.make(text, signal);
      if (signal.aborted) {
        return;
      }
      this.report = report;
      this.known.set(text, report);
      const [oldest] = this.known.keys();
      if (this.known.size > KEPT && oldest !== undefined) {
        this.known.delete(oldest);
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      // The reader is told by the checks, which fail the same way.
      this.report = null;
      const wait = waitAfter(failures + 1, error);
      if (wait !== undefined) {
        this.schedule(text, wait, failures + 1);
      }
    }
    this.onChange();
  }
}
