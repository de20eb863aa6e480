import { waitAfter } from "@/shared/api/patience";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { Report } from "./api";

export type MakeReport = (text: string, signal: AbortSignal) => Promise<Report>;

/** Keeps the report on the whole text up to date, in no hurry. */
export class Reporter {
  /** The last one, of a text that may have changed since; null where there is none. */
  report: Report | null = null;

  private readonly make: MakeReport;
  private readonly onChange: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();

  constructor(make: MakeReport, onChange: () => void) {
    this.make = make;
    this.onChange = onChange;
  }

  /** The text is this now; it is asked about when it has not changed for so long. */
  update(text: string, milliseconds: number) {
    this.dispose();
    if (text.trim() === "" || text.length > MAX_LENGTH) {
      this.report = null;
    } else {
      this.schedule(text, milliseconds, 0);
    }
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
