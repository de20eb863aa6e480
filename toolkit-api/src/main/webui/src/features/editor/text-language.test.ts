import { describe, expect, it, vi } from "vitest";
import { checkSettings } from "./check-settings";
import { ProofreaderFixture } from "./proofreader-fixture";

const editor = new ProofreaderFixture();

describe("the language", () => {
  it("is that of the first answer for the rest of the text", async () => {
    await editor.type("One");
    await editor.type("\n\nTwo");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto", "en-US"]);
  });

  it("is the page's where a few words do not tell theirs", async () => {
    document.documentElement.lang = "fr";
    editor.refuse = ({ language }) =>
      language === "auto" ? Response.json({ message: "Unknown" }, { status: 422 }) : undefined;
    await editor.type("teh");

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto", "fr"]);
    expect(editor.words()).toEqual(["teh"]);
  });

  it("is told by a longer text, and what was guessed is checked again", async () => {
    document.documentElement.lang = "fr";
    editor.refuse = ({ language, text }) =>
      language === "auto" && text.length < 9
        ? Response.json({ message: "Unknown" }, { status: 422 })
        : undefined;
    await editor.type("teh");
    editor.sent = [];
    await editor.type("\n\nThe service");

    expect(editor.corrections().map(({ text, language }) => [text, language])).toEqual([
      ["The service", "auto"],
      ["teh", "en-US"],
    ]);
  });

  it("is not guessed for a text that would tell it, if it were a known one", async () => {
    editor.refuse = () => Response.json({ message: "Not supported: it." }, { status: 422 });
    await editor.type("Il sistema deve rispondere. ".repeat(10));

    expect(editor.corrections().map(({ language }) => language)).toEqual(["auto"]);
    expect(editor.proofreader.snapshot.status).toMatchObject({ state: "failed" });
  });

  it("has everything checked again when it is chosen", async () => {
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
