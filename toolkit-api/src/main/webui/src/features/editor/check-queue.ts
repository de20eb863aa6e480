import { retryDelay } from "@/shared/api/retry-delay";
import type { Paragraph } from "@/shared/text/paragraphs";
import type { CheckResult } from "./check-api";
import type { Finding } from "./finding";
import { nextChunk, type Range } from "./next-chunk";
import { joinParagraphs, ParagraphResults } from "./paragraph-results";

export type Check = (text: string, signal: AbortSignal) => Promise<CheckResult>;

export type CheckStatus =
  | { state: "done" }
  | { state: "checking"; done: number; total: number }
  /** The queue tries again after this time. */
  | { state: "waiting"; failures: number; error: Error; milliseconds: number }
  /** The queue tries again when `resume` is called. */
  | { state: "failed"; error: Error };

interface Chunk {
  paragraphs: Paragraph[];
  controller: AbortController;
}

/** More requests at the same time would only wait for each other. */
const MAX_REQUESTS = 2;

/**
 * Checks the paragraphs of a text that have not been checked yet, beginning with the visible ones.
 * Results are stored by paragraph text. Late answers for an older text are therefore never shown,
 * and a text that comes back, for example after undo, needs no request.
 */
export class CheckQueue {
  private readonly results = new ParagraphResults();
  private readonly running = new Set<Chunk>();
  private paragraphs: Paragraph[] = [];
  private viewport: Range = { from: 0, to: 0 };
  private failures = 0;
  private stopped: { error: Error; milliseconds: number | undefined } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];
  private readonly check: Check;
  private readonly onChange: () => void;

  constructor(check: Check, onChange: () => void) {
    this.check = check;
    this.onChange = onChange;
  }

  /** Resolves when the whole text has been checked. */
  finished(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.resolveFinished();
    });
  }

  /** Sets the current text and cancels requests for paragraphs that are no longer in it. */
  update(paragraphs: Paragraph[]) {
    this.paragraphs = paragraphs;
    if (this.stopped?.milliseconds === undefined) {
      // The new text may succeed: for example, it may be long enough to detect its language.
      this.stopped = null;
    }
    const texts = new Set(paragraphs.map(({ text }) => text));
    this.cancel((chunk) => !chunk.paragraphs.some(({ text }) => texts.has(text)));
    this.results.limitTo(texts);
    this.sendRequests();
  }

  setViewport(viewport: Range) {
    this.viewport = viewport;
  }

  /** Discards the results of the paragraphs that match, and checks them again. */
  recheck(isStale: (text: string) => boolean) {
    this.results.delete(isStale);
    this.cancel((chunk) => chunk.paragraphs.some(({ text }) => isStale(text)));
    this.resume();
  }

  /** Sends requests now instead of waiting after a failure. */
  resume() {
    clearTimeout(this.timer);
    this.stopped = null;
    this.sendRequests();
  }

  /** The findings in the current text, as far as it has been checked. */
  findings(): Finding[] {
    return this.results.findingsOf(this.paragraphs);
  }

  status(): CheckStatus {
    if (this.stopped) {
      const { error, milliseconds } = this.stopped;
      return milliseconds === undefined
        ? { state: "failed", error }
        : { state: "waiting", error, milliseconds, failures: this.failures };
    }
    const total = this.paragraphs.length;
    const done = this.paragraphs.filter(({ text }) => this.results.has(text)).length;
    return done === total ? { state: "done" } : { state: "checking", done, total };
  }

  dispose() {
    clearTimeout(this.timer);
    this.cancel(() => true);
    this.paragraphs = [];
  }

  private sendRequests() {
    // After a failure, sends one request at a time until one succeeds. Others would probably fail.
    const limit = this.failures > 0 ? 1 : MAX_REQUESTS;
    while (!this.stopped && this.running.size < limit) {
      const paragraphs = this.nextParagraphs();
      if (paragraphs.length === 0) {
        break;
      }
      const chunk = { paragraphs, controller: new AbortController() };
      this.running.add(chunk);
      void this.run(chunk);
    }
    this.onChange();
    this.resolveFinished();
  }

  private resolveFinished() {
    if (this.waiting.length > 0 && this.status().state === "done") {
      this.waiting.forEach((resolve) => {
        resolve();
      });
      this.waiting = [];
    }
  }

  private async run(chunk: Chunk) {
    const { paragraphs, controller } = chunk;
    try {
      const { findings } = await this.check(joinParagraphs(paragraphs), controller.signal);
      if (!this.running.has(chunk)) {
        return;
      }
      this.results.add(paragraphs, findings);
      this.failures = 0;
    } catch (error) {
      if (!this.running.has(chunk)) {
        return;
      }
      this.stop(error instanceof Error ? error : new Error(String(error)));
    }
    this.running.delete(chunk);
    this.sendRequests();
  }

  private stop(error: Error) {
    this.failures++;
    const milliseconds = retryDelay(this.failures, error);
    this.stopped = { error, milliseconds };
    clearTimeout(this.timer);
    if (milliseconds !== undefined) {
      this.timer = setTimeout(() => {
        this.resume();
      }, milliseconds);
    }
  }

  private cancel(isCancelled: (chunk: Chunk) => boolean) {
    for (const chunk of this.running) {
      if (isCancelled(chunk)) {
        chunk.controller.abort();
        this.running.delete(chunk);
      }
    }
  }

  private nextParagraphs(): Paragraph[] {
    const requested = new Set(
      [...this.running].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    );
    return nextChunk(
      this.paragraphs,
      this.viewport,
      ({ text }) => !this.results.has(text) && !requested.has(text),
    );
  }
}
