import { retryDelay } from "@/shared/api/retry-delay";
import { MAX_LENGTH } from "@/shared/text/draft";
import type { Report } from "./check-api";

export type CreateReport = (text: string, signal: AbortSignal) => Promise<Report>;

/** Reports of recent texts, which undo may bring back. */
const MAX_CACHED = 20;

/** Keeps the report on the whole text up to date. */
export class ReportUpdater {
  /** The latest report. The text may have changed since. */
  report: Report | null = null;
  /** Why there is no report; null if there is one or if it is tried again. */
  failure: Error | null = null;

  private readonly create: CreateReport;
  private readonly onChange: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();
  private readonly cache = new Map<string, Report>();

  constructor(create: CreateReport, onChange: () => void) {
    this.create = create;
    this.onChange = onChange;
  }

  /** Sets the current text. A new report is requested unless the text changes within the delay. */
  update(text: string, milliseconds: number) {
    this.dispose();
    this.failure = null;
    const cached = this.cache.get(text);
    if (cached || text.trim() === "" || text.length > MAX_LENGTH) {
      this.report = cached ?? null;
      this.onChange();
    } else {
      this.schedule(text, milliseconds, 0);
    }
  }

  /** Empties the cache when the settings or the glossary have changed. */
  forget() {
    this.cache.clear();
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
      const report = await this.create(text, signal);
      if (signal.aborted) {
        return;
      }
      this.report = report;
      this.cache.set(text, report);
      const [oldest] = this.cache.keys();
      if (this.cache.size > MAX_CACHED && oldest !== undefined) {
        this.cache.delete(oldest);
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.report = null;
      const wait = retryDelay(failures + 1, error);
      if (wait === undefined) {
        this.failure = error instanceof Error ? error : new Error(String(error));
      } else {
        this.schedule(text, wait, failures + 1);
      }
    }
    this.onChange();
  }
}
