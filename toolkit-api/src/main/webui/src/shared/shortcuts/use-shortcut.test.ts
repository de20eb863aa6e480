import { afterEach, describe, expect, it } from "vitest";
import { shortcutOf } from "./use-shortcut";

afterEach(() => {
  document.body.replaceChildren();
});

function press(init: KeyboardEventInit, html = "<button></button>", selector = "button") {
  document.body.innerHTML = html;
  let shortcut: string | undefined;
  document.body.addEventListener("keydown", (event) => (shortcut = shortcutOf(event)), {
    once: true,
  });
  const event = new KeyboardEvent("keydown", { ...init, bubbles: true });
  document.querySelector(selector)?.dispatchEvent(event);
  return shortcut;
}

describe("a key", () => {
  it("is a shortcut outside of text", () => {
    expect(press({ key: "?" })).toBe("?");
    expect(press({ key: "a" }, "<input type=checkbox>", "input")).toBe("a");
  });

  it.each(["ctrlKey", "metaKey", "altKey", "isComposing"])("with %s is none", (modifier) => {
    expect(press({ key: "?", [modifier]: true })).toBeUndefined();
  });

  it.each(["input", "textarea", "select"])("is text in a %s, unless it writes nothing", (tag) => {
    expect(press({ key: "?" }, `<${tag}></${tag}>`, tag)).toBeUndefined();
    expect(press({ key: "F8" }, `<${tag}></${tag}>`, tag)).toBe("F8");
  });

  it("is text in the editor", () => {
    expect(press({ key: "?" }, "<p contenteditable=true></p>", "p")).toBeUndefined();
  });

  it("belongs to a dialog", () => {
    expect(press({ key: "?" }, "<dialog><button></button></dialog>")).toBeUndefined();
  });
});
