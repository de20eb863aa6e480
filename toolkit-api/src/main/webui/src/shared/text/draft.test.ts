import { beforeEach, expect, it, vi } from "vitest";
import { draft, EMPTY, keepText, reloadWithText, takeCarriedText } from "./draft";

beforeEach(() => {
  localStorage.clear();
  keepText(true);
  draft.set(EMPTY);
});

it("is stored in the browser", () => {
  draft.set({ text: "The service", original: null });

  expect(localStorage.getItem("draft")).toContain("The service");
});

it("is deleted and no longer stored when the user turns that off", () => {
  draft.set({ text: "The service", original: null });
  keepText(false);
  expect(localStorage.getItem("draft")).toBeNull();
  expect(draft.get().text).toBe("The service");

  draft.set({ text: "The services", original: null });
  expect(localStorage.getItem("draft")).toBeNull();
});

it("is stored again when the user turns that on", () => {
  keepText(false);
  draft.set({ text: "The service", original: null });
  keepText(true);

  expect(localStorage.getItem("draft")).toContain("The service");
});

it("survives a reload that the page needs, even if it is not kept", () => {
  vi.stubGlobal("location", { reload: vi.fn() });
  keepText(false);
  draft.set({ text: "The service", original: null });
  reloadWithText();
  draft.set(EMPTY);

  takeCarriedText();
  expect(draft.get().text).toBe("The service");
  draft.set(EMPTY);
  takeCarriedText();
  expect(draft.get()).toBe(EMPTY);
});
