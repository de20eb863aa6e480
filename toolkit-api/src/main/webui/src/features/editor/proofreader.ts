import { isolateHistory, redoDepth, undoDepth } from "@codemirror/commands";
import { Compartment } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import { teamFile } from "@/shared/team/team-file";
import { draft } from "@/shared/text/draft";
import { onTermsChange } from "./accepted-words";
import type { Report } from "./check-api";
import type { CheckStatus } from "./check-queue";
import { checkSettings } from "./check-settings";
import { editorExtensions } from "./editor-extensions";
import { restoreHistory, saveHistory } from "./editor-history";
import { changesFindings, replacesWholeText } from "./editor-update";
import { needsWholeText, type Finding } from "./finding";
import { explain, replaceAllSafe } from "./finding-commands";
import { adjacentFinding, findingsField, setActive, setFindings } from "./findings-field";
import { storeSuppressions } from "./suppression";
import { TextChecker } from "./text-checker";
import { onVisibilityChange, visibleFindings } from "./visible-findings";

/** Long enough to finish a word, short enough to feel immediate. */
const PAUSE_MS = 350;

/** The state that the page shows around the editor. */
export interface Snapshot {
  findings: Finding[];
  /** Number of findings that are often right as they are, shown or not. */
  doubtful: number;
  active: Finding | null;
  status: CheckStatus;
  length: number;
  report: Report | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** An editor that checks its text while the user types. */
export class Proofreader {
  readonly view: EditorView;
  /** Contains the card of the active finding. */
  readonly card = document.createElement("div");
  snapshot: Snapshot;

  private readonly onChange: (isUrgent: boolean) => void;
  private readonly checker: TextChecker;
  private readonly attributes = new Compartment();
  private readonly unsubscribe: (() => void)[];
  private doubtful = 0;
  /** Whether the text has changed since the checker last received it. */
  private isOutdated = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange called when the snapshot has changed; urgent if a card opens or closes */
  constructor(parent: HTMLElement, onChange: (isUrgent: boolean) => void) {
    this.onChange = onChange;
    this.checker = new TextChecker(() => {
      this.showFindings();
    });
    this.view = new EditorView({ parent, state: this.createState() });
    this.snapshot = this.createSnapshot();
    this.unsubscribe = [
      ...[checkSettings, teamFile].map((store) =>
        store.subscribe(() => {
          this.checker.recheckAll();
          this.check();
        }),
      ),
      onTermsChange(() => {
        this.checker.updateGlossary(this.text());
      }),
      onVisibilityChange(() => {
        this.showFindings();
      }),
    ];
    window.addEventListener("pagehide", this.save);
    window.addEventListener("online", this.resume);
    // The caller does not have this object yet, so the first onChange must come later.
    this.timer = setTimeout(this.check);
  }

  destroy() {
    this.save();
    saveHistory(this.view.state);
    clearTimeout(this.timer);
    this.checker.dispose();
    this.unsubscribe.forEach((unsubscribe) => {
      unsubscribe();
    });
    window.removeEventListener("pagehide", this.save);
    window.removeEventListener("online", this.resume);
    this.view.destroy();
  }

  /** Sets the accessible name of the text. */
  setLabel(label: string) {
    this.view.dispatch({
      effects: this.attributes.reconfigure(
        EditorView.contentAttributes.of({
          "aria-label": label,
          spellcheck: "false",
          // Accessibility checkers need it, although browsers can focus editable content anyway.
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

  /** Opens the card of the next or previous finding. */
  explainAdjacent(step: 1 | -1) {
    this.explain(adjacentFinding(this.view.state, step));
  }

  /** Opens the card of a finding and moves the focus to it. */
  explain(finding: Finding | undefined) {
    if (finding) {
      explain(this.view, finding);
      // React fills the card after this call.
      setTimeout(() => {
        this.card.querySelector<HTMLElement>("[data-first]")?.focus();
      });
    }
  }

  closeCard() {
    this.view.dispatch({ effects: setActive.of(null) });
    this.view.focus();
  }

  /** Call before each correction: keeps the text before the first one for the comparison. */
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
    this.checker.resume(this.text());
  };

  private readonly save = () => {
    const text = this.text();
    const { text: saved, original } = draft.get();
    if (text !== saved) {
      draft.set({ text, original: text === "" ? null : original });
    }
  };

  private createState() {
    const extensions = editorExtensions({
      card: this.card,
      onExplain: (finding) => {
        this.explain(finding);
      },
      onCloseCard: () => {
        this.closeCard();
      },
      onApplyAll: () => this.applyAll(),
      onUpdate: (update) => {
        this.onUpdate(update);
      },
    });
    return restoreHistory(draft.get().text, [extensions, this.attributes.of([])]);
  }

  private onUpdate(update: ViewUpdate) {
    const { docChanged, viewportChanged, view } = update;
    const becomesOutdated = docChanged && !this.isOutdated;
    storeSuppressions(update);
    if (docChanged) {
      this.isOutdated = true;
      if (replacesWholeText(update)) {
        this.checker.reset();
        draft.set({ text: this.text(), original: null });
      }
      clearTimeout(this.timer);
      this.timer = setTimeout(this.check, PAUSE_MS);
    }
    if (viewportChanged) {
      this.checker.setViewport(view.viewport);
    }
    if (becomesOutdated || changesFindings(update)) {
      this.updateSnapshot();
    }
  }

  private readonly check = () => {
    this.save();
    this.isOutdated = false;
    this.checker.update(this.text(), this.view.viewport);
  };

  /** Copies the checker's findings into the editor. */
  private showFindings() {
    // The offsets of an outdated check are wrong. The next check calls this method again. Until then
    // answers for other paragraphs must not make typing slow.
    if (this.isOutdated) {
      return;
    }
    const report = this.checker.report();
    const ofWholeText =
      report?.text === this.text()
        ? report.findings
        : this.view.state.field(findingsField).shown.filter(needsWholeText);
    const { shown, doubtful } = visibleFindings([...this.checker.findings(), ...ofWholeText]);
    this.doubtful = doubtful;
    this.view.dispatch({ effects: setFindings.of(shown) });
    this.updateSnapshot();
  }

  private updateSnapshot() {
    const { active } = this.snapshot;
    this.snapshot = this.createSnapshot();
    this.onChange(this.snapshot.active !== active);
  }

  private createSnapshot(): Snapshot {
    const { state } = this.view;
    const { shown, active } = state.field(findingsField);
    const status = this.checker.status();
    // The checker does not know yet what the user is typing.
    const isChecking = this.isOutdated && status.state === "done";
    return {
      findings: shown,
      doubtful: this.doubtful,
      active,
      status: isChecking ? { state: "checking", done: 0, total: 1 } : status,
      length: state.doc.length,
      report: this.checker.report(),
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
    };
  }

  private text(): string {
    return this.view.state.doc.toString();
  }
}
