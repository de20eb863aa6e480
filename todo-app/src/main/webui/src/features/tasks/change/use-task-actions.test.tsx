import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { aTask, FakeServer, problem } from "../testing/fake-server";
import { useTaskActions } from "./use-task-actions";
import { TASKS } from "../sync/use-tasks";

let server: FakeServer;
let queryClient: QueryClient;

beforeEach(() => {
  server = new FakeServer();
  server.tasks = ["a", "b", "c"].map((name) => aTask(name));
  vi.stubGlobal("fetch", server.fetch);
  queryClient = new QueryClient();
  queryClient.setQueryData<Task[]>(TASKS, [...server.tasks]);
});

afterEach(() => {
  notifications.clean();
  vi.unstubAllGlobals();
});

function renderActions() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider env="test">
          <Notifications />
          {children}
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
  return renderHook(() => useTaskActions(() => undefined), { wrapper }).result.current;
}

const visibleNames = () => queryClient.getQueryData<Task[]>(TASKS)?.map(({ name }) => name);
const savedNames = () => server.tasks.map(({ name }) => name);
const taskNamed = (name: string) => server.tasks.find((task) => task.name === name) ?? aTask(name);

describe("moving", () => {
  it("changes the list before the request is sent", async () => {
    const { move } = renderActions();

    let saved: Promise<boolean> | undefined;
    act(() => {
      saved = move(taskNamed("a"), taskNamed("c").id);
    });

    expect(visibleNames()).toEqual(["b", "c", "a"]);
    expect(savedNames()).toEqual(["a", "b", "c"]);
    await act(async () => {
      expect(await saved).toBe(true);
    });
    expect(savedNames()).toEqual(["b", "c", "a"]);
  });

  it("sends only the task above", async () => {
    const { move } = renderActions();

    await act(() => move(taskNamed("c"), undefined));
    await act(() => move(taskNamed("c"), taskNamed("a").id));

    expect(server.requests.filter((request) => request.startsWith("PUT"))).toEqual([
      `PUT /api/v1/tasks/${taskNamed("c").id}?after=`,
      `PUT /api/v1/tasks/${taskNamed("c").id}?after=${taskNamed("a").id}`,
    ]);
  });

  it("is reverted with the reason if the server rejects it", async () => {
    const { move } = renderActions();
    server.nextResponse = () => problem(400, "after: there is no such task");

    await act(async () => {
      expect(await move(taskNamed("a"), taskNamed("c").id)).toBe(false);
    });

    expect(visibleNames()).toEqual(["a", "b", "c"]);
    expect(await screen.findByText("after: there is no such task")).toBeTruthy();
  });

  it("reverts no other change", async () => {
    const { move, complete } = renderActions();
    server.nextResponse = () => problem(500, "Something went wrong.");

    await act(async () => {
      const moved = move(taskNamed("a"), taskNamed("c").id);
      const completed = complete(taskNamed("b"), true);
      expect(await moved).toBe(false);
      await completed;
    });

    expect(visibleNames()).toEqual(["a", "b", "c"]);
    expect(queryClient.getQueryData<Task[]>(TASKS)?.map(({ complete }) => complete)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("keeps the order of several moves if one is slow", async () => {
    const { move } = renderActions();
    server.nextResponse = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return server.fetch(new Request(`http://x/api/v1/tasks/${a}?after=${c}`, { method: "PUT" }));
    };
    const [a = "", , c = ""] = server.tasks.map(({ id }) => id);

    await act(() => Promise.all([move(taskNamed("a"), c), move(taskNamed("b"), a)]));

    expect(savedNames()).toEqual(["c", "a", "b"]);
    expect(visibleNames()).toEqual(["c", "a", "b"]);
  });

  it("reloads the list only after the last change", async () => {
    queryClient.getQueryCache().build(queryClient, { queryKey: TASKS, queryFn: () => [] });
    const invalidate = vi.spyOn(queryClient, "invalidateQueries");
    const { complete } = renderActions();

    await act(() => Promise.all([complete(taskNamed("a"), true), complete(taskNamed("b"), true)]));

    await waitFor(() => {
      expect(invalidate).toHaveBeenCalledTimes(1);
    });
  });
});

describe("an error", () => {
  it.each([
    ["list-full", 409, "Your list is full. Delete some tasks, then try again."],
    ["rate-limited", 429, "Too many requests. Wait a moment, then try again."],
    [
      "database-unavailable",
      503,
      "The service is temporarily unavailable. Try again in a few minutes.",
    ],
    ["task-not-found", 404, "This task no longer exists."],
    ["request-in-progress", 409, "what the server says"],
    ["invalid-request", 400, "what the server says"],
  ])("of type %s is explained", async (kind, status, text) => {
    const { create } = renderActions();
    server.nextResponse = () => problem(status, "what the server says", kind);

    await act(() => create("new", undefined));

    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByText("The task was not added")).toBeTruthy();
  });

  it.each([
    [503, "The service is temporarily unavailable. Try again in a few minutes."],
    [404, "The server reported an error (status 404). Try again later."],
  ])("of status %i is explained without a problem", async (status, text) => {
    const { create } = renderActions();
    server.nextResponse = () => new Response("<html>", { status });

    await act(() => create("new", undefined));

    expect(await screen.findByText(text)).toBeTruthy();
  });
});
