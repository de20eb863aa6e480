import { afterEach, describe, expect, it } from "vitest";
import { commandOf, type Command } from "./shortcuts";

afterEach(() => {
  document.body.replaceChildren();
});

/** The command of a key pressed in the selected element. */
function press(init: KeyboardEventInit, html = "<button></button>", selector = "button") {
  document.body.innerHTML = html;
  let command: Command | undefined;
  document.body.addEventListener("keydown", (event) => (command = commandOf(event)), {
    once: true,
  });
  const event = new KeyboardEvent("keydown", { ...init, bubbles: true });
  document.querySelector(selector)?.dispatchEvent(event);
  return command;
}

describe("commandOf", () => {
  it.each([
    ["n", "new"],
    ["j", "next"],
    ["k", "previous"],
    ["x", "complete"],
    ["e", "edit"],
    ["Delete", "delete"],
    ["Escape", "escape"],
    ["/", "search"],
    ["z", "undo"],
    ["?", "help"],
  ])("maps %s to %s", (key, command) => {
    expect(press({ key })).toBe(command);
  });

  it("ignores other keys", () => {
    expect(press({ key: "q" })).toBeUndefined();
    expect(press({ key: "toString" })).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey"])("ignores keys with %s", (modifier) => {
    expect(press({ key: "n", [modifier]: true })).toBeUndefined();
  });

  it.each(["input", "textarea", "select"])("ignores all keys but Escape in a %s", (tag) => {
    expect(press({ key: "n" }, `<${tag}></${tag}>`, tag)).toBeUndefined();
    expect(press({ key: "Escape" }, `<${tag}></${tag}>`, tag)).toBe("escape");
  });

  it("accepts keys on a checkbox", () => {
    expect(press({ key: "x" }, "<input type=checkbox>", "input")).toBe("complete");
  });

  it.each(["<dialog><button></button></dialog>", "<div role=menu><button></button></div>"])(
    "ignores keys in %s",
    (html) => {
      expect(press({ key: "j" }, html)).toBeUndefined();
      expect(press({ key: "Escape" }, html)).toBeUndefined();
    },
  );

  it("ignores keys during a drag", () => {
    expect(press({ key: "Escape" }, "<button></button><li data-dragging></li>")).toBeUndefined();
  });

  it("ignores keys of an input method editor", () => {
    expect(press({ key: "n", isComposing: true })).toBeUndefined();
  });
});
