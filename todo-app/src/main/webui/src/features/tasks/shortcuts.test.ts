import { afterEach, describe, expect, it } from "vitest";
import { commandOf, type Command } from "./shortcuts";

afterEach(() => {
  document.body.replaceChildren();
});

/** What a key means to the element that has it. */
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

describe("a key", () => {
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
  ])("%s means %s", (key, command) => {
    expect(press({ key })).toBe(command);
  });

  it("that is none means nothing", () => {
    expect(press({ key: "q" })).toBeUndefined();
    expect(press({ key: "toString" })).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey"])("with %s belongs to the browser", (modifier) => {
    expect(press({ key: "n", [modifier]: true })).toBeUndefined();
  });

  it.each(["input", "textarea", "select"])("is text in a %s, but Escape", (tag) => {
    expect(press({ key: "n" }, `<${tag}></${tag}>`, tag)).toBeUndefined();
    expect(press({ key: "Escape" }, `<${tag}></${tag}>`, tag)).toBe("escape");
  });

  it("is no text on a checkbox", () => {
    expect(press({ key: "x" }, "<input type=checkbox>", "input")).toBe("complete");
  });

  it.each(["<dialog><button></button></dialog>", "<div role=menu><button></button></div>"])(
    "belongs to %s",
    (html) => {
      expect(press({ key: "j" }, html)).toBeUndefined();
      expect(press({ key: "Escape" }, html)).toBeUndefined();
    },
  );

  it("belongs to the drag while there is one", () => {
    expect(press({ key: "Escape" }, "<button></button><li data-dragging></li>")).toBeUndefined();
  });

  it("being composed is text", () => {
    expect(press({ key: "n", isComposing: true })).toBeUndefined();
  });
});
