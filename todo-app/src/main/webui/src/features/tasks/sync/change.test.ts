import { describe, expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import { applyChange, inverseOf, placesOf, type Change } from "./change";

const tasks = ["a", "b", "c"].map((id) => ({ ...aTask(id), id }));
const [, b] = tasks;
const added = { ...aTask("d"), id: "d" };

const changes: Record<string, Change> = {
  add: { kind: "add", places: [{ task: added, above: ["a"] }] },
  "delete one": { kind: "delete", places: placesOf(tasks, new Set(["b"])) },
  "delete all": { kind: "delete", places: placesOf(tasks, new Set(["a", "b", "c"])) },
  edit: { kind: "edit", id: "b", from: { name: "b", tags: [] }, to: { name: "x", tags: ["t"] } },
  complete: { kind: "edit", id: "b", from: { complete: false }, to: { complete: true } },
  move: { kind: "move", id: "c", from: ["b", "a"], to: [] },
};

describe.each(Object.entries(changes))("%s", (_, change) => {
  it("is undone by its inverse", () => {
    const after = applyChange(tasks, change);
    expect(after).not.toEqual(tasks);
    expect(applyChange(after, inverseOf(change))).toEqual(tasks);
  });

  it("is redone by the inverse of its inverse", () => {
    const after = applyChange(tasks, change);
    const undone = applyChange(after, inverseOf(change));
    const redone = applyChange(undone, inverseOf(inverseOf(change)));
    expect(redone.map(({ id, name, complete }) => [id, name, complete])).toEqual(
      after.map(({ id, name, complete }) => [id, name, complete]),
    );
  });
});

it("places a task below the nearest one that still exists", () => {
  const change: Change = { kind: "move", id: "c", from: [], to: ["gone", "a"] };
  expect(applyChange(tasks, change).map(({ id }) => id)).toEqual(["a", "c", "b"]);
});

it("leaves a list without the task unchanged", () => {
  const without = tasks.filter((task) => task !== b);
  const edit: Change = { kind: "edit", id: "b", from: { name: "b" }, to: { name: "x" } };
  expect(applyChange(without, edit)).toEqual(without);
});
