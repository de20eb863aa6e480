import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import {
  findCheckbox,
  findTitle,
  renderTaskPage,
  server,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("shortcuts", () => {
  it("move through the list, open, complete and add tasks", async () => {
    server.tasks = [aTask("a"), aTask("b")];
    const user = renderTaskPage();
    await findCheckbox("a");
    await user.keyboard("{Tab}"); // leave the text field

    await user.keyboard("j");
    expect(document.activeElement).toBe(await findTitle("a"));
    await user.keyboard("jj");
    expect(document.activeElement).toBe(await findTitle("b"));
    await user.keyboard("k");
    await user.keyboard("x");
    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(true);
    });
    await user.keyboard("{Enter}");
    expect(await screen.findByText("No notes, location or due date yet.")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("No notes, location or due date yet.")).toBeNull();
    await user.keyboard("n");
    await user.keyboard("next{Enter}");

    await findCheckbox("next");
  });

  it("are listed on ?", async () => {
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");
    await user.keyboard("{Tab}");

    await user.keyboard("?");

    expect((await screen.findByRole("dialog")).textContent).toContain("Add a new task");
  });
});
