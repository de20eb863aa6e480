import { history, undo } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { afterEach, describe, expect, it } from "vitest";
import { findingOfEdit, type Finding } from "./finding";
import { explain, ignoreOnce, replace, replaceAllSafe } from "./finding-commands";
import { findingsExtension } from "./findings-extension";
import { adjacentFinding, findingAt, findingsField, setFindings } from "./findings-field";

let view: EditorView;

afterEach(() => {
  view.destroy();
});

function finding(text: string, word: string, replacement?: string): Finding {
  return findingOfEdit({
    offset: text.indexOf(word),
    length: word.length,
    original: word,
    replacements: replacement === undefined ? [] : [replacement],
    rule: word.toUpperCase(),
    category: "TYPOS",
    message: "",
    confidence: 0.97,
    reason: "The mistake is clear, and so is its correction.",
    applied: replacement !== undefined,
  });
}

const text = "Teh service recieves an orders.";
const teh = finding(text, "Teh", "The");
const recieves = finding(text, "recieves", "receives");
const an = finding(text, "an orders");

function open() {
  view = new EditorView({ doc: text, extensions: [history(), findingsExtension] });
  view.dispatch({ effects: setFindings.of([an, recieves, teh]) });
}

function words() {
  return view.state.field(findingsField).shown.map(({ from, to }) => view.state.sliceDoc(from, to));
}

function doc() {
  return view.state.doc.toString();
}

describe("findings", () => {
  it("move with their words", () => {
    open();
    view.dispatch({ changes: { from: 4, insert: "🚀 new " } });

    expect(words()).toEqual(["Teh", "recieves", "an orders"]);
  });

  it("disappear when their words change or grow", () => {
    open();
    view.dispatch({ changes: { from: 2, insert: "x" } });
    expect(words()).toEqual(["recieves", "an orders"]);

    const end = doc().indexOf("recieves") + "recieves".length;
    view.dispatch({ changes: { from: end, insert: "d" } });
    expect(words()).toEqual(["an orders"]);
  });

  it("are found by position, the shorter of two", () => {
    open();
    const inner = finding(text, "orders");
    view.dispatch({ effects: setFindings.of([an, inner]) });

    expect(findingAt(view.state, inner.from + 1)).toEqual(inner);
    expect(findingAt(view.state, an.from)).toEqual(an);
    expect(findingAt(view.state, 0)).toBeUndefined();
  });

  it("follow each other and wrap around", () => {
    open();
    const visited = [1, 2, 3, 4].map(() => {
      const next = adjacentFinding(view.state, 1);
      if (next) explain(view, next);
      return next?.rule;
    });
    expect(visited).toEqual(["TEH", "RECIEVES", "AN ORDERS", "TEH"]);
    expect(adjacentFinding(view.state, -1)?.rule).toBe("AN ORDERS");
  });

  it("keep the active one when they are found again", () => {
    open();
    explain(view, recieves);
    view.dispatch({ effects: setFindings.of([{ ...recieves, message: "New" }, teh]) });
    expect(view.state.field(findingsField).active?.message).toBe("New");

    view.dispatch({ effects: setFindings.of([teh]) });
    expect(view.state.field(findingsField).active).toBeNull();
  });
});

describe("replacing", () => {
  it("is undone one by one", () => {
    open();
    replace(view, recieves, "receives");
    replace(view, teh, "The");
    expect(doc()).toBe("The service receives an orders.");

    undo(view);
    expect(doc()).toBe("Teh service receives an orders.");
    undo(view);
    expect(doc()).toBe(text);
  });

  it("all safe ones is one undo step", () => {
    open();
    expect(replaceAllSafe(view)).toBe(2);
    expect(doc()).toBe("The service receives an orders.");
    expect(words()).toEqual(["an orders"]);

    undo(view);
    expect(doc()).toBe(text);
  });

  it("all safe ones leaves out overlapping ones", () => {
    open();
    const other = { ...recieves, from: recieves.from + 2, rule: "OTHER" };
    view.dispatch({ effects: setFindings.of([recieves, other]) });

    expect(replaceAllSafe(view)).toBe(1);
    expect(doc()).toBe("Teh service receives an orders.");
  });
});

describe("ignoring once", () => {
  it("applies when the finding is found again and when the text moves", () => {
    open();
    ignoreOnce(view, recieves);
    view.dispatch({ changes: { from: 0, insert: "Now: " } });
    const again = [teh, recieves, an].map((f) => ({ ...f, from: f.from + 5, to: f.to + 5 }));
    view.dispatch({ effects: setFindings.of(again) });

    expect(words()).toEqual(["Teh", "an orders"]);
  });

  it("can be undone", () => {
    open();
    ignoreOnce(view, recieves);
    undo(view);

    expect(words()).toEqual(["Teh", "recieves", "an orders"]);
  });
});
