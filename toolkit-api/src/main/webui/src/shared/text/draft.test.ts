import { beforeEach, expect, it } from "vitest";
import { draft, EMPTY, keepText } from "./draft";

beforeEach(() => {
  localStorage.clear();
  keepText(true);
  draft.set(EMPTY);
});

it("is kept in the browser", () => {
  draft.set({ text: "The service", original: null });

  expect(localStorage.getItem("draft")).toContain("The service");
});

it("is forgotten at once, and kept no longer, when the reader says so", () => {
  draft.set({ text: "The service", original: null });
  keepText(false);
  expect(localStorage.getItem("draft")).toBeNull();
  expect(draft.get().text).toBe("The service");

  draft.set({ text: "The services", original: null });
  expect(localStorage.getItem("draft")).toBeNull();
});

it("is kept again when the reader changes their mind", () => {
  keepText(false);
  draft.set({ text: "The service", original: null });
  keepText(true);

  expect(localStorage.getItem("draft")).toContain("The service");
});
