import { cleanup, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { aTask, problem } from "../testing/fake-server";
import {
  findCheckbox,
  findTitle,
  newTaskField,
  renderTaskPage,
  server,
  taskNames,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("listing", () => {
  it("shows a loading message, then the tasks in the order of the server", async () => {
    server.tasks = [aTask("second"), aTask("first")];
    renderTaskPage();

    expect(screen.getByText("Loading your tasks")).toBeTruthy();
    await findCheckbox("second");
    expect(taskNames()).toEqual(["second", "first"]);
    expect(screen.queryByText("Loading your tasks")).toBeNull();
  });

  it("invites the user to add a task if there is none", async () => {
    renderTaskPage();

    expect(await screen.findByText("Nothing to do yet")).toBeTruthy();
  });

  it("detects the text direction of each name", async () => {
    server.tasks = [aTask("مرحبا abc")];
    renderTaskPage();

    await findCheckbox("مرحبا abc");
    expect(screen.getByText("مرحبا abc").dir).toBe("auto");
  });

  it("shows the location once, whether the task is open or closed", async () => {
    server.tasks = [{ ...aTask("buy"), location: "Corner shop" }];
    const user = renderTaskPage();

    await user.click(await findTitle("buy"));
    expect(screen.getAllByText("Corner shop")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "buy", expanded: true }));
    expect(screen.getAllByText("Corner shop")).toHaveLength(1);
  });

  it("shows the number of open and done tasks", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c", true)];
    renderTaskPage();

    expect(await screen.findByText("2 to do, 1 done")).toBeTruthy();
    expect(screen.getByText("33%")).toBeTruthy();
  });

  it("shows why loading failed and offers to try again", async () => {
    server.tasks = [aTask("there all along")];
    server.nextResponse = () => problem(500, "It is broken.");
    const user = renderTaskPage();

    expect(await screen.findByText("It is broken.")).toBeTruthy();
    expect(screen.queryByText("Nothing to do yet")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await findCheckbox("there all along")).toBeTruthy();
    expect(screen.queryByText("It is broken.")).toBeNull();
  });

  it("explains an error response that is not a problem document", async () => {
    server.nextResponse = () => new Response("<h1>Bad Gateway</h1>", { status: 502 });
    renderTaskPage();

    expect(
      await screen.findByText(
        "The service is temporarily unavailable. Try again in a few minutes.",
      ),
    ).toBeTruthy();
  });

  it("explains that the server cannot be reached", async () => {
    server.nextResponse = () => Promise.reject(new TypeError("Failed to fetch"));
    renderTaskPage();

    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  });
});

describe("other tabs", () => {
  it("are notified of changes and notify this tab", async () => {
    const other = new BroadcastChannel("tasks");
    const heard = vi.fn();
    other.onmessage = heard;
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");

    await user.type(newTaskField(), "mine{Enter}");
    await waitFor(() => {
      expect(heard).toHaveBeenCalled();
    });
    server.tasks = [aTask("theirs"), ...server.tasks];
    other.postMessage("changed");

    await findCheckbox("theirs");
    other.close();
  });
});

describe("without a connection", () => {
  it("shows the last list and its time", async () => {
    stubCaches();
    server.tasks = [aTask("remembered")];
    renderTaskPage();
    await findCheckbox("remembered");
    cleanup();

    server.nextResponse = () => Promise.reject(new TypeError("Failed to fetch"));
    renderTaskPage();

    expect(await screen.findByText(/Last updated: \d/)).toBeTruthy();
    expect(screen.getByText(/The server cannot be reached/)).toBeTruthy();
    await findCheckbox("remembered");
  });
});

/** A cache for a single response. */
function stubCaches() {
  let cached: Response | undefined;
  const cache = {
    put: (_: string, response: Response) => {
      cached = response;
      return Promise.resolve();
    },
    match: () => Promise.resolve(cached?.clone()),
  };
  vi.stubGlobal("caches", { open: () => Promise.resolve(cache) });
}
