import {
  defaultKeymap,
  history,
  historyField,
  historyKeymap,
  isolateHistory,
} from "@codemirror/commands";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, tooltips, type ViewUpdate } from "@codemirror/view";
import { ApiError } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { persisted } from "@/shared/state/store";
import { draft, MAX_LENGTH } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { check, report, type Report, type Settings } from "./api";
import { CheckQueue, type Status } from "./check-queue";
import { difference } from "./difference";
import { isOfWholeText, type Finding } from "./finding";
import {
  activate,
  explain,
  findingAt,
  findingsExtension,
  findingsField,
  neighbour,
  replaceAllSafe,
  setFindings,
} from "./findings-field";
import { paragraphsOf } from "@/shared/text/paragraphs";
import { Reporter } from "./reporter";

/** Long enough that a word is finished, short enough to feel immediate. */
const PAUSE_MS = 350;

/** Readability is a matter of the whole text: it may wait until somebody thinks. */
const REPORT_PAUSE_MS = 2_000;

export const settings = persisted<Settings>(
  "checkSettings",
  { language: "auto", level: "standard" },
  (value) => typeof value === "object" && value !== null && "language" in value && "level" in value,
);

/** What the page shows beside the text. */
export interface Snapshot {
  findings: Finding[];
  active: Finding | null;
  status: Status;
  length: number;
  report: Report | null;
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
      (text, signal) => report(text, this.language(), this.terms, signal),
      () => {
        this.refresh();
      },
    );
    this.view = new EditorView({ parent, state: this.initialState() });
    this.snapshot = this.take();
    this.stopListening = [
      settings.subscribe(() => {
        this.detected = undefined;
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
    const finding = neighbour(this.view.state, step);
    if (finding) {
      explain(this.view, finding);
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
          const finding = findingAt(view.state, view.state.selection.main.head);
          if (finding) {
            explain(view, finding);
          }
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

  private onUpdate({ docChanged, viewportChanged, changes, startState, state, view }: ViewUpdate) {
    const fallsBehind = docChanged && !this.isBehind;
    if (docChanged) {
      this.isBehind = true;
      changes.iterChanges((from, to) => {
        if (from === 0 && to === startState.doc.length) {
          this.detected = undefined;
        }
      });
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
    this.reporter.update(text, REPORT_PAUSE_MS);
  };

  private async check(text: string, signal: AbortSignal) {
    const { level } = settings.get();
    const language = this.language();
    try {
      const checked = await check(text, { level, language }, this.terms, signal);
      this.detected ??= checked.language;
      return checked;
    } catch (error) {
      // A few words do not tell their language: it is taken to be the page's until there are more.
      if (language === "auto" && error instanceof ApiError && error.status === 422) {
        return await check(
          text,
          { level, language: document.documentElement.lang },
          this.terms,
          signal,
        );
      }
      throw error;
    }
  }

  /** Has checked again what the glossary's change concerns. */
  private learn() {
    const before = new Set(this.terms);
    const after = new Set((this.terms = glossary.get()));
    const changed = [...before, ...after].filter((term) => !before.has(term) || !after.has(term));
    this.queue.forget((text) => changed.some((term) => text.includes(term)));
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

/** A little away from the edges. */
function insideOfWindow() {
  return { top: 8, left: 8, bottom: innerHeight - 8, right: innerWidth - 8 };
}
