import { describe, expect, it, vi } from "vitest";
import { checkSettings } from "./check-settings";
import { ProofreaderFixture } from "./proofreader-fixture";

const editor = new ProofreaderFixture();

function unsupported(message: string) {
  const type = "urn:problem-type:unsupported-language";
  return Response.json({ type, message }, { status: 422 });
}

describe("the language", () => {
  it("is taken from the first answer for the rest of the text", async () => {
    await editor.type("One");
    await editor.type("\n\nTwo");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto", "en-US"]);
  });

  it("is the page's language for a few words", async () => {
    document.documentElement.lang = "fr";
    editor.refuse = ({ language }) => (language === "auto" ? unsupported("Unknown") : undefined);
    await editor.type("teh");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto", "fr"]);
    expect(editor.words()).toEqual(["teh"]);
  });

  it("is the page's language for a text without a word, without asking the API", async () => {
    document.documentElement.lang = "fr";
    await editor.type("FR-1");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["fr"]);
  });

  it("is known before the whole text is examined", async () => {
    let answer: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", async (request: Request) => {
      if (request.url.endsWith("corrections")) {
        await waits;
      }
      return fetch(request);
    });
    await editor.type("teh order is stored");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(editor.proofreader.snapshot.report).toBeNull();

    answer();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(editor.proofreader.snapshot.report?.score).toBe(80);
    expect(editor.sent.at(-1)).toMatchObject({
      path: "vocabulary",
      body: { text: "the order is stored", language: "en-US" },
    });
  });

  it("is detected in a longer text, and texts in an assumed language are checked again", async () => {
    document.documentElement.lang = "fr";
    editor.refuse = ({ language, text }) =>
      language === "auto" && text.length < 9 ? unsupported("Unknown") : undefined;
    await editor.type("teh");
    editor.sent = [];
    await editor.type("\n\nThe service");

    expect(editor.corrections().map(({ text, language }) => [text, language])).toEqual([
      ["The service", "auto"],
      ["teh", "en-US"],
    ]);
  });

  it("is not assumed for a long text in an unsupported language", async () => {
    editor.refuse = () => unsupported("Not supported: it.");
    await editor.type("Il sistema deve rispondere. ".repeat(10));

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto"]);
    expect(editor.proofreader.snapshot.status).toMatchObject({ state: "failed" });
  });

  it("is not assumed when the API refuses a text for another reason", async () => {
    const problem = { type: "urn:problem-type:text-takes-too-long", message: "Too long." };
    editor.refuse = () => Response.json(problem, { status: 422 });
    await editor.type("teh");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto"]);
    expect(editor.proofreader.snapshot.status).toMatchObject({ state: "failed" });
  });

  it("makes the page check everything again when the user chooses it", async () => {
    await editor.type("teh");
    checkSettings.set({ language: "en-GB", level: "picky" });
    await vi.advanceTimersByTimeAsync(500);

    expect(editor.corrections().at(-1)).toMatchObject({
      text: "teh",
      language: "en-GB",
      level: "picky",
    });
  });
});
