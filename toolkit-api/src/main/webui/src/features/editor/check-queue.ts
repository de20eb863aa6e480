import { waitAfter } from "@/shared/api/retry-delay";
import type { Finding } from "./finding";
import type { Paragraph } from "@/shared/text/paragraphs";

/** What a check found, with offsets in the text that was sent. */
export interface Checked {
  language: string;
  findings: Finding[];
}

export type Check = (text: string, signal: AbortSignal) => Promise<Checked>;

export type Status =
  | { state: "done" }
  | { state: "checking"; done: number; total: number }
  /** It goes on by itself. */
  | { state: "waiting"; failures: number; error: Error; milliseconds: number }
  /** It goes on when it is told to. */
  | { state: "failed"; error: Error };

export interface Range {
  from: number;
  to: number;
}

interface Chunk {
  paragraphs: Paragraph[];
  controller: AbortController;
}

/** Paragraphs that follow each other travel together, up to this many characters. */
const CHUNK = 2_500;

/** At a time; more would only wait for each other. */
const REQUESTS = 2;

/** Results beyond this are of texts long gone. */
const KEPT = 5_000;

const BETWEEN = "\n\n";

/**
 * Has the paragraphs of a text checked that have not been yet, those in sight first. What was found
 * is kept by a paragraph's text: an answer to a text that has changed since is never shown, and a
 * text that comes back, by undo for instance, needs no request.
 */
export class CheckQueue {
  private readonly results = new Map<string, Finding[]>();
  private readonly running = new Set<Chunk>();
  private paragraphs: Paragraph[] = [];
  private visible: Range = { from: 0, to: 0 };
  private failures = 0;
  private stopped: { error: Error; milliseconds: number | undefined } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly check: Check;
  private readonly onChange: () => void;

  constructor(check: Check, onChange: () => void) {
    this.check = check;
    this.onChange = onChange;
  }

  /** The text is this now; what is still on its way for other texts is given up. */
  update(paragraphs: Paragraph[]) {
    this.paragraphs = paragraphs;
    if (this.stopped?.milliseconds === undefined) {
      // Another text may fare better: one too short to tell its language, for instance.
      this.stopped = null;
    }
    const texts = new Set(paragraphs.map(({ text }) => text));
    for (const chunk of this.running) {
      if (!chunk.paragraphs.some(({ text }) => texts.has(text))) {
        chunk.controller.abort();
        this.running.delete(chunk);
      }
    }
    if (this.results.size > KEPT) {
      for (const text of this.results.keys()) {
        if (!texts.has(text)) {
          this.results.delete(text);
        }
      }
    }
    this.pump();
  }

  look(visible: Range) {
    this.visible = visible;
  }

  /** Forgets what was found in paragraphs like this, and has them checked again. */
  forget(isStale: (text: string) => boolean) {
    for (const text of this.results.keys()) {
      if (isStale(text)) {
        this.results.delete(text);
      }
    }
    for (const chunk of this.running) {
      if (chunk.paragraphs.some(({ text }) => isStale(text))) {
        chunk.controller.abort();
        this.running.delete(chunk);
      }
    }
    this.resume();
  }

  /** Asks again now, whatever it waited for. */
  resume() {
    clearTimeout(this.timer);
    this.stopped = null;
    this.pump();
  }

  /** What was found in the text as it is now. */
  findings(): Finding[] {
    return this.paragraphs.flatMap(({ from, text }) =>
      (this.results.get(text) ?? []).map((finding) => shifted(finding, from)),
    );
  }

  status(): Status {
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
    for (const chunk of this.running) {
      chunk.controller.abort();
    }
    this.running.clear();
    this.paragraphs = [];
  }

  private pump() {
    // What fails would fail for all of them: one at a time until one succeeds.
    const most = this.failures > 0 ? 1 : REQUESTS;
    while (!this.stopped && this.running.size < most) {
      const paragraphs = this.next();
      if (paragraphs.length === 0) {
        break;
      }
      const chunk = { paragraphs, controller: new AbortController() };
      this.running.add(chunk);
      void this.run(chunk);
    }
    this.onChange();
  }

  private async run(chunk: Chunk) {
    const { paragraphs, controller } = chunk;
    try {
      const text = paragraphs.map((paragraph) => paragraph.text).join(BETWEEN);
      const { findings } = await this.check(text, controller.signal);
      if (!this.running.has(chunk)) {
        return;
      }
      this.keep(paragraphs, findings);
      this.failures = 0;
    } catch (error) {
      if (!this.running.has(chunk)) {
        return;
      }
      this.stop(error instanceof Error ? error : new Error(String(error)));
    }
    this.running.delete(chunk);
    this.pump();
  }

  private stop(error: Error) {
    this.failures++;
    const milliseconds = waitAfter(this.failures, error);
    this.stopped = { error, milliseconds };
    clearTimeout(this.timer);
    if (milliseconds !== undefined) {
      this.timer = setTimeout(() => {
        this.resume();
      }, milliseconds);
    }
  }

  private keep(paragraphs: Paragraph[], findings: Finding[]) {
    let start = 0;
    for (const { text } of paragraphs) {
      const from = start;
      const to = start + text.length;
      this.results.set(
        text,
        findings
          .filter((finding) => finding.from >= from && finding.to <= to)
          .map((finding) => shifted(finding, -from)),
      );
      start = to + BETWEEN.length;
    }
  }

  /** The unchecked paragraph nearest to what is in sight, with its neighbours. */
  private next(): Paragraph[] {
    const asked = new Set(
      [...this.running].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    );
    const isOpen = ({ text }: Paragraph) => !this.results.has(text) && !asked.has(text);
    let nearest = -1;
    let distance = Infinity;
    this.paragraphs.forEach((paragraph, index) => {
      const away = this.distance(paragraph);
      if (away < distance && isOpen(paragraph)) {
        nearest = index;
        distance = away;
      }
    });
    if (nearest < 0) {
      return [];
    }
    let first = nearest;
    let last = nearest;
    let length = this.paragraphs[nearest]?.text.length ?? 0;
    const takes = (paragraph: Paragraph | undefined) => {
      const fits =
        paragraph !== undefined && isOpen(paragraph) && length + paragraph.text.length <= CHUNK;
      length += fits ? paragraph.text.length : 0;
      return fits;
    };
    while (takes(this.paragraphs[last + 1])) {
      last++;
    }
    while (takes(this.paragraphs[first - 1])) {
      first--;
    }
    return this.paragraphs.slice(first, last + 1);
  }

  private distance({ from, text }: Paragraph): number {
    return Math.max(0, from - this.visible.to, this.visible.from - (from + text.length));
  }
}

function shifted(finding: Finding, by: number): Finding {
  return { ...finding, from: finding.from + by, to: finding.to + by };
}
