import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import {
  findButton,
  findCheckbox,
  findTitle,
  renderTaskPage,
  server,
  taskNames,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("undoing", () => {
  it("reopens a completed task", async () => {
    server.tasks = [aTask("write")];
    const user = renderTaskPage();

    await user.click(await findCheckbox("write"));
    await user.click(await findButton("Undo"));

    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(false);
    });
    expect((await findCheckbox("write")).checked).toBe(false);
  });

  it("restores a deleted task and moves the focus to it", async () => {
    server.tasks = [aTask("write"), aTask("read")];
    const user = renderTaskPage();

    await user.click(await findTitle("write"));
    await user.click(await findButton("Delete"));
    await waitFor(() => {
      expect(taskNames()).toEqual(["read"]);
    });
    await user.click(await findButton("Undo"));

    await findCheckbox("write");
    expect(server.requests).toContain("POST /api/v1/tasks/restore");
    await waitFor(async () => {
      expect(document.activeElement).toBe(await findTitle("write"));
    });
  });

  it("undoes a change with z that is still being saved", async () => {
    server.tasks = [aTask("one")];
    const user = renderTaskPage();
    const checkbox = await findCheckbox("one");
    let arrive: (() => void) | undefined;
    const answer = aTask("one", true);
    server.nextResponse = () =>
      new Promise((resolve) => {
        arrive = () => {
          resolve(Response.json(answer));
        };
      });
    await user.click(checkbox);

    await user.keyboard("z");
    await waitFor(() => {
      expect(arrive).toBeDefined();
    });
    arrive?.();

    await waitFor(() => {
      expect(checkbox.checked).toBe(false);
    });
    expect(server.requests.filter((request) => request.startsWith("PATCH"))).toHaveLength(2);
    expect(screen.getByText("Undone: Completed one")).toBeTruthy();
  });

  it("undoes one change after the other with z", async () => {
    server.tasks = [aTask("one"), aTask("two")];
    const user = renderTaskPage();
    await user.click(await findCheckbox("one"));
    await user.click(await findCheckbox("two"));
    await waitFor(() => {
      expect(server.tasks.every(({ complete }) => complete)).toBe(true);
    });
    await findButton("Undo");

    await user.keyboard("z");
    await waitFor(() => {
      expect(server.tasks.map(({ complete }) => complete)).toEqual([true, false]);
    });
    await user.keyboard("z");

    await waitFor(() => {
      expect(server.tasks.map(({ complete }) => complete)).toEqual([false, false]);
    });
  });
});
