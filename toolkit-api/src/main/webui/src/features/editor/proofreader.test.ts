import { redo, undo } from "@codemirror/commands";
import { describe, expect, it, vi } from "vitest";
import { addTerms, glossary } from "@/shared/glossary/glossary";
import { draft, EMPTY } from "@/shared/text/draft";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { addSuppression, replace } from "./finding-commands";
import { ProofreaderFixture } from "./proofreader-fixture";

const editor = new ProofreaderFixture();

describe("a text", () => {
  it("is checked after a pause, and only where it has changed", async () => {
    editor.view.dispatch({ changes: { from: 0, insert: "teh" } });
    await vi.advanceTimersByTimeAsync(100);
    expect(editor.sent).toEqual([]);
    await editor.type(" service\n\nSecond");
    expect(editor.corrections().map(({ text }) => text)).toEqual(["teh service\n\nSecond"]);
    expect(editor.words()).toEqual(["teh"]);

    editor.sent = [];
    await editor.type(" teh");
    expect(editor.corrections().map(({ text }) => text)).toEqual(["Second teh"]);
    expect(editor.words()).toEqual(["teh", "teh"]);
  });

  it("comes back with its undo history", async () => {
    await editor.type("teh service");
    const [finding] = editor.proofreader.snapshot.findings;
    if (finding) replace(editor.view, finding, "the");
    editor.proofreader.destroy();
    expect(draft.get().text).toBe("the service");

    editor.open();
    expect(editor.view.state.doc.toString()).toBe("the service");
    undo(editor.view);
    expect(editor.view.state.doc.toString()).toBe("teh service");
  });

  it("keeps a change from another view", async () => {
    await editor.type("one two");
    editor.proofreader.destroy();
    draft.set({ text: "one 2", original: null });

    editor.open();
    expect(editor.view.state.doc.toString()).toBe("one 2");
  });

  it("keeps its original from the first correction until it is cleared", async () => {
    await editor.type("teh teh");
    editor.proofreader.applyAll();
    await editor.type(" end");
    editor.proofreader.applyAll();
    expect(draft.get().original).toBe("teh teh");

    editor.proofreader.setText("");
    await vi.advanceTimersByTimeAsync(500);
    expect(draft.get()).toEqual(EMPTY);
  });

  it("loses its original when another text replaces it", async () => {
    await editor.type("teh teh");
    editor.proofreader.applyAll();
    const { length } = editor.view.state.doc;
    editor.view.dispatch({ changes: { from: 0, to: length, insert: "Another." } });
    await vi.advanceTimersByTimeAsync(500);

    expect(draft.get()).toEqual({ text: "Another.", original: null });
  });

  it("keeps its original when its only word is corrected", async () => {
    await editor.type("teh");
    editor.proofreader.applyAll();
    await vi.advanceTimersByTimeAsync(500);

    expect(draft.get()).toEqual({ text: "the", original: "teh" });
  });

  it("is checked in parts if it is longer than the API accepts, and has no report", async () => {
    await editor.type("teh ".repeat(25_001));
    await vi.advanceTimersByTimeAsync(60_000);

    expect(editor.words()).toHaveLength(25_001);
    expect(editor.corrections().every(({ text }) => text.length <= 20_000)).toBe(true);
    expect(editor.proofreader.snapshot.report).toBeNull();
  });
});

describe("findings", () => {
  it("disappear with an ignored rule and come back, without a request", async () => {
    await editor.type("teh");
    editor.sent = [];
    ignoredRules.set(["SPELLING"]);
    expect(editor.words()).toEqual([]);

    ignoredRules.set([]);
    expect(editor.words()).toEqual(["teh"]);
    expect(editor.sent).toEqual([]);
  });

  it("are checked again only in paragraphs with a new term", async () => {
    await editor.type("teh\n\nother");
    editor.sent = [];
    addTerms(["teh"]);
    await vi.advanceTimersByTimeAsync(0);

    expect(editor.corrections().map(({ text }) => text)).toEqual(["teh"]);
    expect(editor.words()).toEqual([]);
  });

  it.each([
    ["rule", "SPELLING", ignoredRules],
    ["term", "teh", glossary],
  ] as const)("that are ignored by a %s come back with undo", async (kind, value, store) => {
    await editor.type("teh");
    addSuppression(editor.view, kind, value);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get()).toEqual([value]);
    expect(editor.words()).toEqual([]);

    undo(editor.view);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get()).toEqual([]);
    expect(editor.words()).toEqual(["teh"]);

    redo(editor.view);
    expect(store.get()).toEqual([value]);
    expect(editor.view.state.doc.toString()).toBe("teh");
  });

  it("of the whole text are not requested twice", async () => {
    await editor.type("The XYZ");
    await vi.advanceTimersByTimeAsync(3_000);
    await editor.type("!");
    await vi.advanceTimersByTimeAsync(3_000);
    editor.sent = [];
    undo(editor.view);
    await vi.advanceTimersByTimeAsync(3_000);

    expect(editor.words()).toEqual(["XYZ"]);
    expect(editor.sent).toEqual([]);
  });

  it("of the whole text appear later, and move while the user types", async () => {
    await editor.type("The XYZ");
    expect(editor.words()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(editor.words()).toEqual(["XYZ"]);
    expect(editor.proofreader.snapshot.report?.score).toBe(80);

    await editor.type("Now: ", 0);
    expect(editor.words()).toEqual(["XYZ"]);
  });
});

it("checks again when the API is available again", async () => {
  editor.refuse = () => Response.json({}, { status: 503 });
  await editor.type("teh");
  expect(editor.proofreader.snapshot.status.state).toBe("waiting");
  expect(editor.view.state.doc.toString()).toBe("teh");

  editor.refuse = () => undefined;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(editor.words()).toEqual(["teh"]);
});
