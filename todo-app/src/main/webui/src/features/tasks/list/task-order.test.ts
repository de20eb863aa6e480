import { describe, expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import { ADDER, moveItem, placeTask, tasksAbove, withAdder } from "./task-order";

const tasks = ["a", "b", "c"].map((id) => ({ ...aTask(id), id }));
const ids = (list: typeof tasks) => list.map((task) => task.id);

describe("withAdder", () => {
  it("puts the adder on top by default", () => {
    expect(withAdder(tasks, [])).toEqual([ADDER, "a", "b", "c"]);
  });

  it("puts the adder below the nearest task above it", () => {
    expect(withAdder(tasks, ["b", "a"])).toEqual(["a", "b", ADDER, "c"]);
  });

  it("keeps the position when the task above is deleted and restored", () => {
    const withoutB = tasks.filter((task) => task.id !== "b");

    expect(withAdder(withoutB, ["b", "a"])).toEqual(["a", ADDER, "c"]);
    expect(withAdder(tasks, ["b", "a"])).toEqual(["a", "b", ADDER, "c"]);
  });

  it("puts the adder on top when all tasks above it are deleted", () => {
    expect(withAdder(tasks, ["gone"])).toEqual([ADDER, "a", "b", "c"]);
  });
});

describe("moveItem", () => {
  const items = ["a", "b", ADDER, "c", "d"];

  it.each([
    ["a", "c", ["b", ADDER, "c", "a", "d"]],
    ["d", "b", ["a", "d", "b", ADDER, "c"]],
    [ADDER, "a", [ADDER, "a", "b", "c", "d"]],
    ["c", "c", items],
  ])("moves %s to the position of %s", (item, to, expected) => {
    expect(moveItem(items, item, to)).toEqual(expected);
  });

  it("keeps every item exactly once at every position", () => {
    for (const item of items) {
      for (const to of items) {
        const after = moveItem(items, item, to);
        expect(after.indexOf(item)).toBe(items.indexOf(to));
        expect(after.toSorted()).toEqual(items.toSorted());
      }
    }
  });

  it("moves an item past hidden items", () => {
    // Only a and d are visible: a is dropped below d.
    expect(moveItem(items, "a", "d")).toEqual(["b", ADDER, "c", "d", "a"]);
  });
});

describe("tasksAbove", () => {
  it("lists the nearest task first, without the adder", () => {
    expect(tasksAbove(["a", "b", ADDER, "c"], "c")).toEqual(["b", "a"]);
  });

  it("is empty for the first item", () => {
    expect(tasksAbove(["a", "b"], "a")).toEqual([]);
    expect(tasksAbove([ADDER, "a"], "a")).toEqual([]);
  });
});

describe("placeTask", () => {
  it.each([
    [undefined, ["c", "a", "b"]],
    ["a", ["a", "c", "b"]],
    ["b", ["a", "b", "c"]],
    ["gone", ["c", "a", "b"]],
  ])("moves a task below %s", (above, expected) => {
    const [, , c] = tasks;
    expect(c && ids(placeTask(tasks, c, above))).toEqual(expected);
  });

  it("inserts a new task", () => {
    expect(ids(placeTask(tasks, { ...aTask("d"), id: "d" }, "a"))).toEqual(["a", "d", "b", "c"]);
  });
});
