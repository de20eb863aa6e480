import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { draft } from "@/shared/text/draft";
import { show } from "@/test-render";
import DiffPage from "./diff-page";

beforeEach(() => {
  draft.set({ original: "Teh service recieves orders.", text: "The service receives orders." });
});

it("shows the old and the new words of each change", () => {
  show(<DiffPage />);

  expect(screen.getByRole("button", { name: "Teh became The", pressed: true })).toBeTruthy();
  expect(screen.getByText("recieves").tagName).toBe("DEL");
  expect(screen.getByText("Change 1 of 2")).toBeTruthy();
});

it("rejects the selected change, and undoes that", async () => {
  const user = show(<DiffPage />);
  await user.click(screen.getByRole("button", { name: "recieves became receives" }));
  await user.click(screen.getByRole("button", { name: "Reject" }));
  expect(draft.get().text).toBe("The service recieves orders.");
  expect(screen.getByText("Change 1 of 1")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(draft.get().text).toBe("The service receives orders.");
});

it("moves between changes and decides them by key", async () => {
  const user = show(<DiffPage />);
  await user.keyboard("j");
  expect(screen.getByText("Change 2 of 2")).toBeTruthy();
  await user.keyboard("j");
  expect(screen.getByText("Change 1 of 2")).toBeTruthy();
  await user.keyboard("ra");

  expect(draft.get()).toEqual({ original: null, text: "Teh service receives orders." });
  expect(screen.getByText(/You have decided all changes/)).toBeTruthy();
});

it("rejects all changes at once", async () => {
  const user = show(<DiffPage />);
  await user.click(screen.getByRole("button", { name: "Reject all" }));

  expect(draft.get()).toEqual({ original: null, text: "Teh service recieves orders." });
});
