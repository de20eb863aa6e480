import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Task } from "../api/tasks";
import { aTask, FakeServer, problem } from "../testing/fake-server";
import { inverseOf, type Change } from "./change";
import { Synchronizer, TASKS } from "./synchronizer";

let server: FakeServer;
let queryClient: QueryClient;
let sync: Synchronizer;

beforeEach(() => {
  server = new FakeServer();
  server.tasks = ["a", "b", "c"].map((name) => aTask(name));
  vi.stubGlobal("fetch", server.fetch);
  queryClient = new QueryClient();
  queryClient.setQueryData<Task[]>(
    TASKS,
    server.tasks.map((task) => ({ ...task })),
  );
  sync = new Synchronizer(queryClient);
  sync.open();
  sync.start();
});

afterEach(() => {
  sync.close();
  vi.unstubAllGlobals();
});

const shownNames = () => sync.shown().map(({ name }) => name);
const savedNames = () => server.tasks.map(({ name }) => name);
const idOf = (name: string) => server.tasks.find((task) => task.name === name)?.id ?? "";
const saved = () =>
  vi.waitFor(() => {
    expect(sync.outbox.snapshot()).toEqual([]);
  });

function rename(name: string, newName: string): Change {
  return { kind: "edit", id: idOf(name), from: { name }, to: { name: newName } };
}

function completion(name: string): Change {
  return { kind: "edit", id: idOf(name), from: { complete: false }, to: { complete: true } };
}

function addition(name: string, above: string[] = []): Change {
  return { kind: "add", places: [{ task: { ...aTask(name), id: `new-${name}` }, above }] };
}

/** A promise, and the function that keeps it. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

describe("sending", () => {
  it("shows changes before they are sent, and sends them in order", async () => {
    const a = idOf("a");
    const changes: Change[] = [
      addition("d"),
      { kind: "edit", id: "new-d", from: { name: "d" }, to: { name: "e" } },
      { kind: "move", id: a, from: [], to: ["new-d"] },
    ];
    void sync.add(changes);

    expect(shownNames()).toEqual(["e", "a", "b", "c"]);
    expect(savedNames()).toEqual(["a", "b", "c"]);
    await saved();
    expect(savedNames()).toEqual(["e", "a", "b", "c"]);
    expect(shownNames()).toEqual(["e", "a", "b", "c"]);
  });

  it("keeps what cannot be sent now, and goes on later", async () => {
    server.nextResponse = () => problem(503, "Away.");
    await sync.add([rename("a", "x")]);

    await vi.waitFor(() => {
      expect(sync.lastFailure()).toBeDefined();
    });
    expect(shownNames()).toEqual(["x", "b", "c"]);
    await sync.run();

    await saved();
    expect(savedNames()).toEqual(["x", "b", "c"]);
  });

  it("goes on after a change that is refused, but not with the same task", async () => {
    server.nextResponse = () => problem(409, "Full.", "list-full");
    await sync.add([
      addition("d"),
      { kind: "edit", id: "new-d", from: { name: "d" }, to: { name: "e" } },
      rename("a", "x"),
    ]);

    await vi.waitFor(() => {
      expect(savedNames()).toEqual(["x", "b", "c"]);
    });
    const [refused] = sync.outbox.snapshot();
    expect(refused?.problem).toMatchObject({ kind: "refused", error: { kind: "list-full" } });
    expect(shownNames()).toEqual(["e", "x", "b", "c"]);
    await (refused && sync.tryAgain(refused));
    await saved();
    expect(savedNames()).toEqual(["e", "x", "b", "c"]);
  });

  it("merges changes of different fields and keeps those of the same field for the user", async () => {
    Object.assign(server.tasks[0] ?? {}, { notes: "theirs", version: 7 });
    Object.assign(server.tasks[1] ?? {}, { name: "theirs", version: 7 });
    const b = sync.shown()[1]?.id ?? "";

    await sync.add([
      rename("a", "x"),
      { kind: "edit", id: b, from: { name: "b" }, to: { name: "y" } },
    ]);

    await vi.waitFor(() => {
      expect(sync.outbox.snapshot()[0]?.problem?.kind).toBe("conflict");
    });
    expect(server.tasks[0]).toMatchObject({ name: "x", notes: "theirs" });
    expect(server.tasks[1]).toMatchObject({ name: "theirs" });
  });

  it("ignores a list that was requested while a change was being sent", async () => {
    const change = completion("a");
    const before = server.tasks.map((task) => ({ ...task }));
    const answer = later<undefined>();
    const list = later<Task[]>();
    server.beforeAnswer = () => answer.promise;
    void sync.add([change]);
    await vi.waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(true);
    });
    server.beforeAnswer = undefined;
    const loading = queryClient.query({ queryKey: TASKS, queryFn: () => list.promise });

    answer.resolve(undefined);
    await saved();
    list.resolve(before);
    await loading.catch(() => undefined);

    expect(sync.shown()[0]).toMatchObject({ complete: true, version: 1 });
    await sync.add([inverseOf(change)]);
    await saved();
    expect(server.tasks[0]).toMatchObject({ complete: false, version: 2 });
    expect(server.requests.filter((request) => !request.endsWith("/tasks"))).toHaveLength(2);
  });

  it("makes a new task of an edit of a deleted one", async () => {
    const change = rename("a", "x");
    server.tasks.shift();
    await sync.add([change]);

    await vi.waitFor(() => {
      expect(sync.outbox.snapshot()[0]).toMatchObject({
        kind: "add",
        problem: { kind: "refused" },
      });
    });
    const [refused] = sync.outbox.snapshot();
    await (refused && sync.tryAgain(refused));
    await saved();
    expect(savedNames()).toEqual(["x", "b", "c"]);
  });

  it("adds a task again that cannot be restored any more", async () => {
    const task = { ...aTask("gone"), id: "0" };
    server.nextResponse = () => problem(404, "Unknown.", "task-not-found");

    await sync.add([{ kind: "restore", places: [{ task, above: [idOf("a")] }] }]);

    await saved();
    expect(savedNames()).toEqual(["a", "gone", "b", "c"]);
    expect(sync.shown()[1]?.id).toBe("0");
  });

  it("tells nobody that a task is deleted that was never accepted", async () => {
    server.nextResponse = () => problem(400, "No.");
    const change = addition("d");
    await sync.add([change]);
    await vi.waitFor(() => {
      expect(sync.outbox.snapshot()[0]?.problem).toBeDefined();
    });

    await sync.add(["places" in change ? { ...change, kind: "delete" } : change]);

    await saved();
    expect(shownNames()).toEqual(["a", "b", "c"]);
  });
});
