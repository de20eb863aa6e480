import { afterEach, beforeEach, vi } from "vitest";
import { glossary } from "@/shared/glossary/glossary";
import { draft, EMPTY } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { checkSettings } from "./check-settings";
import { findingsField } from "./findings-field";
import { Proofreader } from "./proofreader";

interface Sent {
  path: string;
  body: { text: string; language: string; level?: string; glossary: string[] };
}

/** For tests: a proofreader for each test, with fake timers and an API that corrects "teh". */
export class ProofreaderFixture {
  sent: Sent[] = [];
  proofreader!: Proofreader;
  /** Answers instead of the API where it returns a response. */
  refuse: (body: Sent["body"]) => Response | undefined = () => undefined;

  constructor() {
    beforeEach(() => {
      vi.useFakeTimers();
      this.sent = [];
      this.refuse = () => undefined;
      draft.set(EMPTY);
      glossary.set([]);
      ignoredRules.set([]);
      checkSettings.set({ language: "auto", level: "standard" });
      vi.stubGlobal("fetch", (request: Request) => this.answer(request));
      this.open();
    });
    afterEach(() => {
      this.proofreader.destroy();
      vi.useRealTimers();
    });
  }

  open() {
    this.proofreader = new Proofreader(document.body, () => undefined);
  }

  async type(text: string, at = this.view.state.doc.length) {
    this.view.dispatch({ changes: { from: at, insert: text } });
    await vi.advanceTimersByTimeAsync(500);
  }

  /** The words of the findings. */
  words() {
    const { state } = this.view;
    return state.field(findingsField).shown.map(({ from, to }) => state.sliceDoc(from, to));
  }

  /** The bodies of the requests for corrections. */
  corrections() {
    return this.sent.filter(({ path }) => path === "corrections").map(({ body }) => body);
  }

  get view() {
    return this.proofreader.view;
  }

  private async answer(request: Request) {
    const body = (await request.json()) as Sent["body"];
    const path = new URL(request.url).pathname.split("/").at(-1) ?? "";
    this.sent.push({ path, body });
    const answer = path === "corrections" ? correct(body) : examine(body);
    return this.refuse(body) ?? Response.json(answer);
  }
}

function correct({ text, glossary }: Sent["body"]) {
  const edits = glossary.includes("teh") ? [] : [...text.matchAll(/teh/g)];
  return {
    language: "en-US",
    correctedText: text,
    edits: edits.map(({ index }) => ({
      offset: index,
      length: 3,
      original: "teh",
      replacements: ["the"],
      rule: "SPELLING",
      category: "TYPOS",
      message: "",
      confidence: 0.97,
      reason: "The mistake is clear, and so is its correction.",
      applied: true,
    })),
  };
}

/** Reports acronyms, a finding that needs the whole text. */
function examine({ text }: Sent["body"]) {
  const findings = [...text.matchAll(/\b[A-Z]{3}\b/g)].map(({ 0: word, index }) => ({
    offset: index,
    length: 3,
    text: word,
    smell: "undefined-acronym",
    rule: "ACRONYM",
    severity: "medium",
    doubtful: false,
    message: "",
    reference: "",
    suggestions: [],
  }));
  return {
    language: "en",
    findings,
    requirements: [],
    faults: [],
    readability: { measures: [] },
    summary: { score: 80, distribution: [] },
  };
}
