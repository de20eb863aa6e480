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
  it("is a shortcut outside text fields", () => {
    expect(press({ key: "?" })).toBe("?");
    expect(press({ key: "a" }, "<input type=checkbox>", "input")).toBe("a");
  });

  it.each(["ctrlKey", "metaKey", "altKey", "isComposing"])(
    "with %s is not a shortcut",
    (modifier) => {
      expect(press({ key: "?", [modifier]: true })).toBeUndefined();
    },
  );

  it.each(["input", "textarea", "select"])(
    "is a shortcut in a %s only if it types nothing",
    (tag) => {
      expect(press({ key: "?" }, `<${tag}></${tag}>`, tag)).toBeUndefined();
      expect(press({ key: "F8" }, `<${tag}></${tag}>`, tag)).toBe("F8");
    },
  );

  it("is not a shortcut in the editor", () => {
    expect(press({ key: "?" }, "<p contenteditable=true></p>", "p")).toBeUndefined();
  });

  it("is not a shortcut in a dialog", () => {
    expect(press({ key: "?" }, "<dialog><button></button></dialog>")).toBeUndefined();
  });
});
