import { partsOf } from "@/shared/text/paragraphs";
import { acceptedWords, knownTerms } from "./accepted-words";
import { checkText, createReport, type Report } from "./check-api";
import { CheckQueue, type CheckStatus } from "./check-queue";
import { contextOf } from "./context-of";
import { CorrectedText } from "./corrected-text";
import { checkSettings } from "./check-settings";
import type { Finding } from "./finding";
import type { Range } from "./next-chunk";
import { ReportUpdater } from "./report-updater";
import { TextLanguage } from "./text-language";

/**
 * A report needs the whole text, so it waits for a longer pause than the check of a paragraph. The
 * pause grows with the text, because long texts cost the API more.
 */
const REPORT_PAUSE_MS = 2_000;
const REPORT_PAUSE_MS_PER_CHARACTER = 0.1;

/** Checks a text: each paragraph for mistakes and smells, and the whole text for the report. */
export class TextChecker {
  private readonly language = new TextLanguage();
  private readonly queue: CheckQueue;
  private readonly reports: ReportUpdater;
  private terms = knownTerms();
  private text = "";

  /** @param onChange called when the findings, the status or the report has changed */
  constructor(onChange: () => void) {
    this.queue = new CheckQueue((text, signal) => this.check(text, signal), onChange);
    this.reports = new ReportUpdater(async (text, signal) => {
      // Only now are the corrections and the language known.
      await this.queue.finished();
      const corrected = new CorrectedText(text, this.queue.findings());
      const report = await this.language.send(corrected.text, (language) =>
        createReport(corrected.text, language, this.terms, signal),
      );
      return corrected.reportOnOriginal(report);
    }, onChange);
  }

  /** Checks the paragraphs that have changed now, and updates the report after a pause. */
  update(text: string, viewport: Range) {
    this.text = text;
    this.queue.setViewport(viewport);
    this.queue.update(partsOf(text));
    this.reports.update(text, REPORT_PAUSE_MS + REPORT_PAUSE_MS_PER_CHARACTER * text.length);
  }

  setViewport(viewport: Range) {
    this.queue.setViewport(viewport);
  }

  /** Repeats failed requests now. */
  resume(text: string) {
    this.queue.resume();
    this.reports.update(text, 0);
  }

  /** Forgets what is known about the previous text when another text replaces it. */
  reset() {
    this.language.forget();
    if (acceptedWords.get().length > 0) {
      acceptedWords.set([]);
    }
    this.reports.report = null;
  }

  /** Discards all results after the settings have changed. */
  recheckAll() {
    this.language.forget();
    this.reports.forget();
    this.queue.recheck(() => true);
  }

  /** Checks the paragraphs again that contain added or removed terms. */
  updateGlossary(text: string) {
    const before = new Set(this.terms);
    const after = new Set((this.terms = knownTerms()));
    const changed = [...before, ...after].filter((term) => !before.has(term) || !after.has(term));
    this.queue.recheck((paragraph) => changed.some((term) => paragraph.includes(term)));
    this.reports.forget();
    this.reports.update(text, 0);
  }

  findings(): Finding[] {
    return this.queue.findings();
  }

  status(): CheckStatus {
    return this.queue.status();
  }

  /** The latest report. The text may have changed since. */
  report(): Report | null {
    return this.reports.report;
  }

  /** Why there is no report; null if there is one or may still be one. */
  reportFailure(): Error | null {
    return this.reports.failure;
  }

  dispose() {
    this.reports.dispose();
    this.queue.dispose();
  }

  private async check(text: string, signal: AbortSignal) {
    const { level } = checkSettings.get();
    const context = contextOf(text, this.text);
    return this.language.send(text, async (language) => {
      const result = await checkText(text, { level, language }, this.terms, context, signal);
      if (language === "auto") {
        const outdated = this.language.setDetected(result.language);
        if (outdated.length > 0) {
          this.queue.recheck((paragraph) => outdated.some((other) => other.includes(paragraph)));
        }
      } else if (this.language.current() === "auto") {
        this.language.addAssumed(text);
      }
      return result;
    });
  }
}
