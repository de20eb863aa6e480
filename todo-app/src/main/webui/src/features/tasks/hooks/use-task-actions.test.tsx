import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { aTask, FakeServer, problem } from "../fake-server";
import { useTaskActions } from "./use-task-actions";
import { TASKS } from "./use-tasks";

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

function actions() {
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

const shown = () => queryClient.getQueryData<Task[]>(TASKS)?.map(({ name }) => name);
const kept = () => server.tasks.map(({ name }) => name);
const named = (name: string) => server.tasks.find((task) => task.name === name) ?? aTask(name);

describe("moving", () => {
  it("is seen at once, before anything is sent", async () => {
    const { move } = actions();

    let saved: Promise<boolean> | undefined;
    act(() => {
      saved = move(named("a"), named("c").id);
    });

    expect(shown()).toEqual(["b", "c", "a"]);
    expect(kept()).toEqual(["a", "b", "c"]);
    await act(async () => {
      expect(await saved).toBe(true);
    });
    expect(kept()).toEqual(["b", "c", "a"]);
  });

  it("sends the task's new neighbour and nothing else", async () => {
    const { move } = actions();

    await act(() => move(named("c"), undefined));
    await act(() => move(named("c"), named("a").id));

    expect(server.requests.filter((request) => request.startsWith("PUT"))).toEqual([
      `PUT /api/v1/tasks/${named("c").id}?after=`,
      `PUT /api/v1/tasks/${named("c").id}?after=${named("a").id}`,
    ]);
  });

  it("is taken back with the reason when the server refuses it", async () => {
    const { move } = actions();
    server.next = () => problem(400, "after: there is no such task");

    await act(async () => {
      expect(await move(named("a"), named("c").id)).toBe(false);
    });

    expect(shown()).toEqual(["a", "b", "c"]);
    expect(await screen.findByText("after: there is no such task")).toBeTruthy();
  });

  it("takes back no other change", async () => {
    const { move, complete } = actions();
    server.next = () => problem(500, "Something went wrong.");

    await act(async () => {
      const moved = move(named("a"), named("c").id);
      const completed = complete(named("b"), true);
      expect(await moved).toBe(false);
      await completed;
    });

    expect(shown()).toEqual(["a", "b", "c"]);
    expect(queryClient.getQueryData<Task[]>(TASKS)?.map(({ complete }) => complete)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("keeps the order of several moves, however long each takes", async () => {
    const { move } = actions();
    server.next = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return server.fetch(new Request(`http://x/api/v1/tasks/${a}?after=${c}`, { method: "PUT" }));
    };
    const [a = "", , c = ""] = server.tasks.map(({ id }) => id);

    await act(() => Promise.all([move(named("a"), c), move(named("b"), a)]));

    expect(kept()).toEqual(["c", "a", "b"]);
    expect(shown()).toEqual(["c", "a", "b"]);
  });

  it("asks for the list only when the last change is saved", async () => {
    queryClient.getQueryCache().build(queryClient, { queryKey: TASKS, queryFn: () => [] });
    const invalidate = vi.spyOn(queryClient, "invalidateQueries");
    const { complete } = actions();

    await act(() => Promise.all([complete(named("a"), true), complete(named("b"), true)]));

    await waitFor(() => {
      expect(invalidate).toHaveBeenCalledTimes(1);
    });
  });
});

describe("a reason", () => {
  it.each([
    [409, "Your list is full. Clear some tasks first."],
    [429, "That was a lot at once. Wait a moment and try again."],
    [503, "The service is away for a moment. Try again soon."],
    [404, "This task is no longer there."],
    [400, "what the server says"],
  ])("of status %i is told", async (status, text) => {
    const { create } = actions();
    server.next = () => problem(status, "what the server says");

    await act(() => create("new", undefined));

    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByText("The task was not added")).toBeTruthy();
  });
});
