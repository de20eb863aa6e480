import { redo, undo } from "@codemirror/commands";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addTerms, glossary } from "@/shared/glossary/glossary";
import { draft, EMPTY } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { findingsField, makeException, replace } from "./findings-field";
import { Proofreader, settings } from "./proofreader";

interface Sent {
  path: string;
  body: { text: string; language: string; level?: string; glossary: string[] };
}

let sent: Sent[];
let proofreader: Proofreader;
let refuses: (body: Sent["body"]) => Response | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  refuses = () => undefined;
  draft.set(EMPTY);
  glossary.set([]);
  ignoredRules.set([]);
  settings.set({ language: "auto", level: "standard" });
  vi.stubGlobal("fetch", async (request: Request) => {
    const body = (await request.json()) as Sent["body"];
    const path = new URL(request.url).pathname.split("/").at(-1) ?? "";
    sent.push({ path, body });
    return (
      refuses(body) ?? Response.json(path === "corrections" ? corrected(body) : examined(body))
    );
  });
  open();
});

afterEach(() => {
  proofreader.destroy();
  vi.useRealTimers();
});

function open() {
  proofreader = new Proofreader(document.body, () => undefined);
}

function corrected({ text, glossary }: Sent["body"]) {
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
      applied: true,
    })),
  };
}

/** Finds acronyms, which only the whole text shows. */
function examined({ text }: Sent["body"]) {
  const findings = [...text.matchAll(/\b[A-Z]{3}\b/g)].map(({ 0: word, index }) => ({
    offset: index,
    length: 3,
    text: word,
    smell: "undefined-acronym",
    rule: "ACRONYM",
    severity: "medium",
    message: "",
    reference: "",
    suggestions: [],
  }));
  return { language: "en", findings, readability: { measures: [] }, summary: { score: 80 } };
}

async function type(text: string, at = proofreader.view.state.doc.length) {
  proofreader.view.dispatch({ changes: { from: at, insert: text } });
  await vi.advanceTimersByTimeAsync(500);
}

function words() {
  const { state } = proofreader.view;
  return state.field(findingsField).shown.map(({ from, to }) => state.sliceDoc(from, to));
}

function corrections() {
  return sent.filter(({ path }) => path === "corrections").map(({ body }) => body);
}

describe("a text", () => {
  it("is checked once somebody pauses, and only where it has changed", async () => {
    proofreader.view.dispatch({ changes: { from: 0, insert: "teh" } });
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([]);
    await type(" service\n\nSecond");
    expect(corrections().map(({ text }) => text)).toEqual(["teh service\n\nSecond"]);
    expect(words()).toEqual(["teh"]);

    sent = [];
    await type(" teh");
    expect(corrections().map(({ text }) => text)).toEqual(["Second teh"]);
    expect(words()).toEqual(["teh", "teh"]);
  });

  it("is kept, and there again with its history", async () => {
    await type("teh service");
    const [finding] = proofreader.snapshot.findings;
    if (finding) replace(proofreader.view, finding, "the");
    proofreader.destroy();
    expect(draft.get().text).toBe("the service");

    open();
    expect(proofreader.view.state.doc.toString()).toBe("the service");
    undo(proofreader.view);
    expect(proofreader.view.state.doc.toString()).toBe("teh service");
  });

  it("that another view has changed is one more step to undo", async () => {
    await type("one two");
    proofreader.destroy();
    draft.set({ text: "one 2", original: null });

    open();
    expect(proofreader.view.state.doc.toString()).toBe("one 2");
  });

  it("remembers what it was before its first correction, until it is empty", async () => {
    await type("teh teh");
    proofreader.applyAll();
    await type(" end");
    proofreader.applyAll();
    expect(draft.get().original).toBe("teh teh");

    proofreader.setText("");
    await vi.advanceTimersByTimeAsync(500);
    expect(draft.get()).toEqual(EMPTY);
  });

  it("is another one when it is put in the place of all that was there", async () => {
    await type("teh teh");
    proofreader.applyAll();
    const { length } = proofreader.view.state.doc;
    proofreader.view.dispatch({ changes: { from: 0, to: length, insert: "Another." } });
    await vi.advanceTimersByTimeAsync(500);

    expect(draft.get()).toEqual({ text: "Another.", original: null });
  });

  it("is still the same when its only word is corrected", async () => {
    await type("teh");
    proofreader.applyAll();
    await vi.advanceTimersByTimeAsync(500);

    expect(draft.get()).toEqual({ text: "the", original: "teh" });
  });

  it("is not sent when it is too long", async () => {
    await type("x ".repeat(50_001));

    expect(sent).toEqual([]);
  });
});

describe("the language", () => {
  it("is that of the first answer for the rest of the text", async () => {
    await type("One");
    await type("\n\nTwo");

    expect(corrections().map(({ language }) => language)).toEqual(["auto", "en-US"]);
  });

  it("is the page's where a few words do not tell theirs", async () => {
    document.documentElement.lang = "fr";
    refuses = ({ language }) =>
      language === "auto" ? Response.json({ message: "Unknown" }, { status: 422 }) : undefined;
    await type("teh");

    expect(corrections().map(({ language }) => language)).toEqual(["auto", "fr"]);
    expect(words()).toEqual(["teh"]);
  });

  it("is told by a longer text, and what was guessed is checked again", async () => {
    document.documentElement.lang = "fr";
    refuses = ({ language, text }) =>
      language === "auto" && text.length < 9
        ? Response.json({ message: "Unknown" }, { status: 422 })
        : undefined;
    await type("teh");
    sent = [];
    await type("\n\nThe service");

    expect(corrections().map(({ text, language }) => [text, language])).toEqual([
      ["The service", "auto"],
      ["teh", "en-US"],
    ]);
  });

  it("is not guessed for a text that would tell it, if it were a known one", async () => {
    refuses = () => Response.json({ message: "Not supported: it." }, { status: 422 });
    await type("Il sistema deve rispondere. ".repeat(10));

    expect(corrections().map(({ language }) => language)).toEqual(["auto"]);
    expect(proofreader.snapshot.status).toMatchObject({ state: "failed" });
  });

  it("has everything checked again when it is chosen", async () => {
    await type("teh");
    settings.set({ language: "en-GB", level: "picky" });
    await vi.advanceTimersByTimeAsync(500);

    expect(corrections().at(-1)).toMatchObject({ text: "teh", language: "en-GB", level: "picky" });
  });
});

describe("findings", () => {
  it("go at once with their rule, and come back with it, without a request", async () => {
    await type("teh");
    sent = [];
    ignoredRules.set(["SPELLING"]);
    expect(words()).toEqual([]);

    ignoredRules.set([]);
    expect(words()).toEqual(["teh"]);
    expect(sent).toEqual([]);
  });

  it("are made anew where a new term stands, and only there", async () => {
    await type("teh\n\nother");
    sent = [];
    addTerms(["teh"]);
    await vi.advanceTimersByTimeAsync(0);

    expect(corrections().map(({ text }) => text)).toEqual(["teh"]);
    expect(words()).toEqual([]);
  });

  it.each([
    ["rule", "SPELLING", ignoredRules],
    ["term", "teh", glossary],
  ] as const)("that are excepted by a %s come back with undo", async (kind, value, store) => {
    await type("teh");
    makeException(proofreader.view, kind, value);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get()).toEqual([value]);
    expect(words()).toEqual([]);

    undo(proofreader.view);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get()).toEqual([]);
    expect(words()).toEqual(["teh"]);

    redo(proofreader.view);
    expect(store.get()).toEqual([value]);
    expect(proofreader.view.state.doc.toString()).toBe("teh");
  });

  it("of the whole text are not asked for twice", async () => {
    await type("The XYZ");
    await vi.advanceTimersByTimeAsync(3_000);
    await type("!");
    await vi.advanceTimersByTimeAsync(3_000);
    sent = [];
    undo(proofreader.view);
    await vi.advanceTimersByTimeAsync(3_000);

    expect(words()).toEqual(["XYZ"]);
    expect(sent).toEqual([]);
  });

  it("of the whole text come later, and move while somebody types", async () => {
    await type("The XYZ");
    expect(words()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(words()).toEqual(["XYZ"]);
    expect(proofreader.snapshot.report?.score).toBe(80);

    await type("Now: ", 0);
    expect(words()).toEqual(["XYZ"]);
  });
});

it("goes on by itself when the API comes back", async () => {
  refuses = () => Response.json({}, { status: 503 });
  await type("teh");
  expect(proofreader.snapshot.status.state).toBe("waiting");
  expect(proofreader.view.state.doc.toString()).toBe("teh");

  refuses = () => undefined;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(words()).toEqual(["teh"]);
});
