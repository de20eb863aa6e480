import {
  defaultKeymap,
  history,
  historyField,
  historyKeymap,
  isolateHistory,
  redoDepth,
  undoDepth,
} from "@codemirror/commands";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, tooltips, type ViewUpdate } from "@codemirror/view";
import { ApiError } from "@/shared/api/client";
import { addTerms, glossary, removeTerm } from "@/shared/glossary/glossary";
import { persisted } from "@/shared/state/persisted-store";
import { draft, MAX_LENGTH } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { check, report, type Report, type Settings } from "./check-api";
import { CheckQueue, type Status } from "./check-queue";
import { difference } from "./minimal-change";
import { isOfWholeText, type Finding } from "./finding";
import {
  activate,
  except,
  explain,
  findingAt,
  findingsExtension,
  findingsField,
  neighbour,
  replaceAllSafe,
  setFindings,
} from "./findings-field";
import { paragraphsOf } from "@/shared/text/paragraphs";
import { Reporter } from "./report-updater";

/** Long enough that a word is finished, short enough to feel immediate. */
const PAUSE_MS = 350;

/**
 * Readability is a matter of the whole text, which has to be sent for it: it may wait until somebody
 * thinks, of a long text longer, which costs the API more.
 */
const REPORT_PAUSE_MS = 2_000;
const REPORT_PAUSE_MS_PER_CHARACTER = 0.1;

export const settings = persisted<Settings>(
  "checkSettings",
  { language: "auto", level: "standard" },
  (value) => typeof value === "object" && value !== null && "language" in value && "level" in value,
);

/** A text this short may not tell its language, and is taken to be in the page's. */
const TELLING = 200;

/** What the page shows beside the text. */
export interface Snapshot {
  findings: Finding[];
  active: Finding | null;
  status: Status;
  length: number;
  report: Report | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** What is left of the editor while another view is shown: its undo history. */
let kept: unknown;

/** An editor whose text is checked while somebody writes. */
export class Proofreader {
  readonly view: EditorView;
  /** Where the explanation of a finding is shown, beside its words. */
  readonly card = document.createElement("div");
  snapshot: Snapshot;

  private readonly onChange: () => void;
  private readonly queue: CheckQueue;
  private readonly attributes = new Compartment();
  private readonly stopListening: (() => void)[];
  private detected: string | undefined;
  /** What was checked in the page's language before the text's own was known. */
  private guessed: string[] = [];
  private readonly reporter: Reporter;
  /** The text has changed since it was last given to be checked. */
  private isBehind = true;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private terms = glossary.get();

  /**
   * @param onChange something of the snapshot has changed
   */
  constructor(parent: HTMLElement, onChange: () => void) {
    this.onChange = onChange;
    this.queue = new CheckQueue(
      (text, signal) => this.check(text, signal),
      () => {
        this.refresh();
      },
    );
    this.reporter = new Reporter(
      (text, signal) =>
        this.inLanguage(text, (language) => report(text, language, this.terms, signal)),
      () => {
        this.refresh();
      },
    );
    this.view = new EditorView({ parent, state: this.initialState() });
    this.snapshot = this.take();
    this.stopListening = [
      settings.subscribe(() => {
        this.forgetLanguage();
        this.reporter.forget();
        this.queue.forget(() => true);
        this.sync();
      }),
      glossary.subscribe(() => {
        this.learn();
      }),
      ignoredRules.subscribe(() => {
        this.refresh();
      }),
    ];
    window.addEventListener("pagehide", this.save);
    window.addEventListener("online", this.resume);
    // Not now: who created this has not got it yet.
    this.pause = setTimeout(this.sync);
  }

  destroy() {
    this.save();
    kept = this.view.state.toJSON({ history: historyField });
    clearTimeout(this.pause);
    this.reporter.dispose();
    this.queue.dispose();
    this.stopListening.forEach((stop) => {
      stop();
    });
    window.removeEventListener("pagehide", this.save);
    window.removeEventListener("online", this.resume);
    this.view.destroy();
  }

  /** What the text is to those who cannot see it. */
  describe(label: string) {
    this.view.dispatch({
      effects: this.attributes.reconfigure(
        EditorView.contentAttributes.of({
          "aria-label": label,
          spellcheck: "false",
          // It has the focus as it is, but only this tells everybody.
          tabindex: "0",
        }),
      ),
    });
  }

  setText(text: string) {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      annotations: isolateHistory.of("full"),
    });
    this.view.focus();
  }

  /** Explains the next or previous finding. */
  go(step: 1 | -1) {
    this.explain(neighbour(this.view.state, step));
  }

  /** Explains a finding, and gives the explanation the keys. */
  explain(finding: Finding | undefined) {
    if (finding) {
      explain(this.view, finding);
      // Its content is there once the page has been rendered.
      setTimeout(() => {
        this.card.querySelector<HTMLElement>("[data-first]")?.focus();
      });
    }
  }

  close() {
    this.view.dispatch({ effects: activate.of(null) });
    this.view.focus();
  }

  /** Before a correction: what the text was is what it is compared with. */
  rememberOriginal() {
    const { original } = draft.get();
    const text = this.text();
    draft.set({ text, original: original ?? text });
  }

  applyAll(): number {
    this.rememberOriginal();
    return replaceAllSafe(this.view);
  }

  readonly resume = () => {
    this.queue.resume();
    this.reporter.update(this.text(), 0);
  };

  readonly save = () => {
    const text = this.text();
    const { text: saved, original } = draft.get();
    if (text !== saved) {
      draft.set({ text, original: text === "" ? null : original });
    }
  };

  private initialState(): EditorState {
    const config = { doc: draft.get().text, extensions: this.extensions() };
    if (!kept) {
      return EditorState.create(config);
    }
    const state = EditorState.fromJSON(kept, config, { history: historyField });
    const text = draft.get().text;
    // Another view has changed the text: one more step to undo.
    return state.doc.toString() === text
      ? state
      : state.update({ changes: difference(state.doc.toString(), text) }).state;
  }

  private extensions(): Extension {
    const card = () => ({ dom: this.card });
    return [
      history(),
      Prec.highest(keymap.of(this.keys())),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      // Each line as its first letters have it: Arabic and Hebrew from the right.
      EditorView.perLineTextDirection.of(true),
      findingsExtension(),
      tooltips({ position: "absolute", tooltipSpace: insideOfWindow }),
      showTooltip.compute([findingsField], (state) => {
        const { active } = state.field(findingsField);
        return active && { pos: active.from, end: active.to, create: card };
      }),
      EditorView.domEventHandlers({
        click: (event, view) => {
          const target = event.target instanceof Element ? event.target : null;
          const position = target?.closest(".finding")
            ? view.posAtCoords({ x: event.clientX, y: event.clientY })
            : null;
          const finding = position === null ? null : findingAt(view.state, position);
          view.dispatch({ effects: activate.of(finding ?? null) });
        },
      }),
      this.attributes.of([]),
      EditorView.updateListener.of((update) => {
        this.onUpdate(update);
      }),
    ];
  }

  private keys() {
    return [
      {
        key: "Mod-.",
        run: (view: EditorView) => {
          this.explain(findingAt(view.state, view.state.selection.main.head));
          return true;
        },
      },
      {
        key: "Escape",
        run: (view: EditorView) => {
          const isOpen = view.state.field(findingsField).active !== null;
          if (isOpen) {
            this.close();
          }
          return isOpen;
        },
      },
      {
        key: "Mod-Enter",
        run: () => {
          this.applyAll();
          return true;
        },
      },
    ];
  }

  private onUpdate(update: ViewUpdate) {
    const { docChanged, viewportChanged, startState, state, view } = update;
    const fallsBehind = docChanged && !this.isBehind;
    this.keepExceptions(update);
    if (docChanged) {
      this.isBehind = true;
      if (isAnotherText(update)) {
        this.forgetLanguage();
        this.reporter.report = null;
        draft.set({ text: this.text(), original: null });
      }
      clearTimeout(this.pause);
      this.pause = setTimeout(this.sync, PAUSE_MS);
    }
    if (viewportChanged) {
      this.queue.look(view.viewport);
    }
    const before = startState.field(findingsField);
    const now = state.field(findingsField);
    // While somebody types the findings only move: the panel need not know.
    const isOther = docChanged
      ? before.shown.length !== now.shown.length || before.active !== now.active
      : before !== now;
    if (isOther || fallsBehind) {
      this.tell();
    }
  }

  private readonly sync = () => {
    this.save();
    this.isBehind = false;
    const text = this.text();
    this.queue.look(this.view.viewport);
    this.queue.update(text.length > MAX_LENGTH ? [] : paragraphsOf(text));
    this.reporter.update(text, REPORT_PAUSE_MS + REPORT_PAUSE_MS_PER_CHARACTER * text.length);
  };

  private async check(text: string, signal: AbortSignal) {
    const { level } = settings.get();
    return this.inLanguage(text, async (language) => {
      const checked = await check(text, { level, language }, this.terms, signal);
      if (language === "auto") {
        this.know(checked.language);
      } else if (this.language() === "auto") {
        this.guessed.push(text);
      }
      return checked;
    });
  }

  /** A few words do not tell their language: it is taken to be the page's until there are more. */
  private async inLanguage<T>(text: string, act: (language: string) => Promise<T>): Promise<T> {
    const language = this.language();
    try {
      return await act(language);
    } catch (error) {
      const isUntold = error instanceof ApiError && error.status === 422 && language === "auto";
      if (isUntold && text.length < TELLING) {
        return await act(document.documentElement.lang);
      }
      throw error;
    }
  }

  /** What was taken to be in another language is checked again. */
  private know(language: string) {
    this.detected ??= language;
    const { guessed } = this;
    this.guessed = [];
    if (!language.startsWith(document.documentElement.lang)) {
      this.queue.forget((text) => guessed.some((guess) => guess.includes(text)));
    }
  }

  private forgetLanguage() {
    this.detected = undefined;
    this.guessed = [];
  }

  /** Brings the exceptions that were made or undone to where they are kept. */
  private keepExceptions({ transactions }: ViewUpdate) {
    for (const effect of transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(except)) {
        const { kind, value, holds } = effect.value;
        if (kind === "rule") {
          const others = ignoredRules.get().filter((rule) => rule !== value);
          ignoredRules.set(holds ? [...others, value] : others);
        } else if (holds) {
          addTerms([value]);
        } else {
          removeTerm(value);
        }
      }
    }
  }

  /** Has checked again what the glossary's change concerns. */
  private learn() {
    const before = new Set(this.terms);
    const after = new Set((this.terms = glossary.get()));
    const changed = [...before, ...after].filter((term) => !before.has(term) || !after.has(term));
    this.queue.forget((text) => changed.some((term) => text.includes(term)));
    this.reporter.forget();
    this.reporter.update(this.text(), 0);
  }

  /** Brings what was found into the document. */
  private refresh() {
    // Otherwise the offsets are those of another text; this comes again when it is checked.
    if (!this.isBehind) {
      const unwanted = new Set(ignoredRules.get());
      const { report } = this.reporter;
      const ofWhole =
        report?.text === this.text()
          ? report.findings
          : this.view.state.field(findingsField).shown.filter(isOfWholeText);
      const found = [...this.queue.findings(), ...ofWhole].filter(
        ({ rule }) => !unwanted.has(rule),
      );
      this.view.dispatch({ effects: setFindings.of(found) });
    }
    this.tell();
  }

  private tell() {
    this.snapshot = this.take();
    this.onChange();
  }

  private take(): Snapshot {
    const { state } = this.view;
    const { shown, active } = state.field(findingsField);
    const status = this.queue.status();
    return {
      findings: shown,
      active,
      // What is typed just now is not checked, though all before it may be.
      status:
        this.isBehind && status.state === "done"
          ? { state: "checking", done: 0, total: 1 }
          : status,
      length: state.doc.length,
      report: this.reporter.report,
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
    };
  }

  /** Once it is known, paragraphs that do not tell theirs are taken to be in the same. */
  private language(): string {
    const { language } = settings.get();
    return language === "auto" ? (this.detected ?? "auto") : language;
  }

  private text(): string {
    return this.view.state.doc.toString();
  }
}

/** Somebody has put another text in the place of all that was there. */
function isAnotherText({ changes, startState, transactions }: ViewUpdate): boolean {
  const corrected = transactions.some(
    (transaction) =>
      transaction.isUserEvent("input.replace") ||
      transaction.isUserEvent("undo") ||
      transaction.isUserEvent("redo"),
  );
  const replaced: boolean[] = [];
  changes.iterChanges((from, to) => {
    replaced.push(from === 0 && to === startState.doc.length);
  });
  return !corrected && replaced.includes(true);
}

/** A little away from the edges. */
function insideOfWindow() {
  return { top: 8, left: 8, bottom: innerHeight - 8, right: innerWidth - 8 };
}
