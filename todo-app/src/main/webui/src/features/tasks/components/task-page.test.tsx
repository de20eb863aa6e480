import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Task } from "../api/tasks";
import { TaskPage } from "./task-page";

/** Answers as the API does, from memory; `next` replaces the answer to the next request. */
class FakeServer {
  tasks: Task[] = [];
  next: (() => Response | Promise<Response>) | undefined;

  readonly fetch = async (request: Request): Promise<Response> => {
    const next = this.next;
    if (next) {
      this.next = undefined;
      return next();
    }
    const id = new URL(request.url).pathname.split("/")[4];
    const body = request.method === "GET" ? {} : ((await request.json()) as Partial<Task>);
    if (request.method === "POST") {
      const task = aTask(body.name ?? "");
      this.tasks = [task, ...this.tasks];
      return Response.json(task, { status: 201 });
    }
    if (request.method === "PATCH") {
      this.tasks = this.tasks.map((task) => (task.id === id ? { ...task, ...body } : task));
      return Response.json(this.tasks.find((task) => task.id === id));
    }
    return Response.json(this.tasks);
  };
}

let nextId = 1;

function aTask(name: string, complete = false): Task {
  const created = "2026-01-02T03:04:05Z";
  return { id: String(nextId++), name, complete, completed: complete ? created : null, created };
}

function problem(status: number, message: string) {
  return Response.json({ status, message }, { status });
}

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  notifications.clean();
  vi.unstubAllGlobals();
});

function show() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <Notifications />
        <TaskPage />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const adder = () => screen.getByLabelText<HTMLInputElement>("New task");
const task = (name: string) => screen.findByRole<HTMLInputElement>("checkbox", { name });
const names = () =>
  within(screen.getByRole("list"))
    .getAllByRole("checkbox")
    .map((box) => box.closest("li")?.querySelector("label")?.textContent);

describe("listing", () => {
  it("says that it is loading, then shows the tasks in the server's order", async () => {
    server.tasks = [aTask("second"), aTask("first")];
    show();

    expect(screen.getByText("Loading your tasks")).toBeTruthy();
    await task("second");
    expect(names()).toEqual(["second", "first"]);
    expect(screen.queryByText("Loading your tasks")).toBeNull();
  });

  it("invites to add a task when there is none", async () => {
    show();

    expect(await screen.findByText("Nothing to do yet")).toBeTruthy();
  });

  it("counts what is left and what is done", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c", true)];
    show();

    expect(await screen.findByText("2 to do, 1 done")).toBeTruthy();
    expect(screen.getByText("33%")).toBeTruthy();
  });

  it("shows why loading failed and tries again", async () => {
    server.tasks = [aTask("there all along")];
    server.next = () => problem(503, "The database is away.");
    const user = show();

    expect(await screen.findByText("The database is away.")).toBeTruthy();
    expect(screen.queryByText("Nothing to do yet")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await task("there all along")).toBeTruthy();
    expect(screen.queryByText("The database is away.")).toBeNull();
  });

  it("explains an answer that is no problem document", async () => {
    server.next = () => new Response("<h1>Bad Gateway</h1>", { status: 502 });
    show();

    expect(await screen.findByText("The server answered with an error (502).")).toBeTruthy();
  });

  it("explains that the server cannot be reached", async () => {
    server.next = () => Promise.reject(new TypeError("Failed to fetch"));
    show();

    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  });
});

describe("adding", () => {
  it("adds on top with Enter, trims, empties the field and keeps the focus", async () => {
    server.tasks = [aTask("old")];
    const user = show();
    await task("old");

    await user.type(adder(), "  new {Enter}");

    await task("new");
    expect(names()).toEqual(["new", "old"]);
    expect(server.tasks[0]?.name).toBe("new");
    expect(adder().value).toBe("");
    expect(document.activeElement).toBe(adder());
  });

  it("adds with the button and puts the focus back into the field", async () => {
    const user = show();

    await user.type(adder(), "clicked");
    await user.click(screen.getByRole("button", { name: "Add" }));

    expect(await task("clicked")).toBeTruthy();
    expect(document.activeElement).toBe(adder());
  });

  it("ignores a blank name", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    await user.type(adder(), "   {Enter}");

    expect(server.tasks).toEqual([]);
  });

  it("gives the name back and says why when the server refuses it", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    server.next = () => problem(409, "No more than 500 tasks.");
    await user.type(adder(), "one too many{Enter}");

    expect(await screen.findByText("No more than 500 tasks.")).toBeTruthy();
    expect(adder().value).toBe("one too many");
  });
});

describe("completing", () => {
  it("ticks at once, before the server has answered, and saves", async () => {
    server.tasks = [aTask("write")];
    const user = show();
    const box = await task("write");
    let answer: (response: Response) => void = () => undefined;
    server.next = () => new Promise((resolve) => (answer = resolve));

    await user.click(box);

    expect(box.checked).toBe(true);
    expect(screen.getByText("All done. Well earned.")).toBeTruthy();
    server.tasks = [{ ...aTask("write", true), id: server.tasks[0]?.id ?? "" }];
    answer(Response.json(server.tasks[0]));
    await waitFor(() => {
      expect(box.checked).toBe(true);
    });
  });

  it("reopens a task that is done", async () => {
    server.tasks = [aTask("again", true)];
    const user = show();

    await user.click(await task("again"));

    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(false);
    });
  });

  it("takes the tick back and says why when the server fails, though it cannot be asked again", async () => {
    server.tasks = [aTask("write")];
    const user = show();
    const box = await task("write");

    server.next = () => {
      server.next = () => problem(500, "Still wrong.");
      return problem(500, "Something went wrong.");
    };
    await user.click(box);

    expect(await screen.findByText("Something went wrong.")).toBeTruthy();
    expect(box.checked).toBe(false);
  });
});
