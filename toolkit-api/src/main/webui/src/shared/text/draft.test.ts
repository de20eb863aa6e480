import { beforeEach, expect, it, vi } from "vitest";
import { draft, EMPTY, keepsText } from "./draft";

beforeEach(() => {
  localStorage.clear();
  keepsText.set(true);
  draft.set(EMPTY);
});

it("is stored in the browser", () => {
  draft.set({ text: "The service", original: null });

  expect(localStorage.getItem("draft")).toContain("The service");
});

it("is deleted and no longer stored when the user turns that off", () => {
  draft.set({ text: "The service", original: null });
  keepsText.set(false);
  expect(localStorage.getItem("draft")).toBeNull();
  expect(draft.get().text).toBe("The service");

  draft.set({ text: "The services", original: null });
  expect(localStorage.getItem("draft")).toBeNull();
});

it("is stored again when the user turns that on", () => {
  keepsText.set(false);
  draft.set({ text: "The service", original: null });
  keepsText.set(true);

  expect(localStorage.getItem("draft")).toContain("The service");
});

it("survives a reload that the page needs, even if it is not kept", async () => {
  vi.stubGlobal("location", { reload: vi.fn() });
  keepsText.set(false);
  draft.set({ text: "The service", original: null });
  expect(sessionStorage.getItem("draft")).toBeNull();
  (await import("./draft")).reloadWithText();

  vi.resetModules();
  const reloaded = await import("./draft");
  expect(reloaded.draft.get().text).toBe("The service");
  reloaded.forgetCarriedText();
  expect(sessionStorage.getItem("draft")).toBeNull();
});
