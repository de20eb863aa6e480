import { describe, expect, it } from "vitest";
import { aTask } from "./fake-server";
import { ADDER, moved, placed, tasksAbove, withAdder } from "./order";

const tasks = ["a", "b", "c"].map((id) => ({ ...aTask(id), id }));
const ids = (list: typeof tasks) => list.map((task) => task.id);

describe("the adder", () => {
  it("is on top until it is moved", () => {
    expect(withAdder(tasks, [])).toEqual([ADDER, "a", "b", "c"]);
  });

  it("stays below the task it was put below", () => {
    expect(withAdder(tasks, ["b", "a"])).toEqual(["a", "b", ADDER, "c"]);
  });

  it("stays in its place when the task above it goes, and when that comes back", () => {
    const withoutB = tasks.filter((task) => task.id !== "b");

    expect(withAdder(withoutB, ["b", "a"])).toEqual(["a", ADDER, "c"]);
    expect(withAdder(tasks, ["b", "a"])).toEqual(["a", "b", ADDER, "c"]);
  });

  it("goes on top when nothing is left that was above it", () => {
    expect(withAdder(tasks, ["gone"])).toEqual([ADDER, "a", "b", "c"]);
  });
});

describe("dropping", () => {
  const items = ["a", "b", ADDER, "c", "d"];

  it.each([
    ["a", "c", ["b", ADDER, "c", "a", "d"]],
    ["d", "b", ["a", "d", "b", ADDER, "c"]],
    [ADDER, "a", [ADDER, "a", "b", "c", "d"]],
    ["c", "c", items],
  ])("%s on %s", (item, to, expected) => {
    expect(moved(items, item, to)).toEqual(expected);
  });

  it("keeps every item exactly once, wherever it is dropped", () => {
    for (const item of items) {
      for (const to of items) {
        const after = moved(items, item, to);
        expect(after.indexOf(item)).toBe(items.indexOf(to));
        expect(after.toSorted()).toEqual(items.toSorted());
      }
    }
  });

  it("passes over what the filter hides", () => {
    // Shown are a, d: a is dropped below d.
    expect(moved(items, "a", "d")).toEqual(["b", ADDER, "c", "d", "a"]);
  });
});

describe("what is above an item", () => {
  it("is the nearest task first, without the adder", () => {
    expect(tasksAbove(["a", "b", ADDER, "c"], "c")).toEqual(["b", "a"]);
  });

  it("is nothing for what is on top", () => {
    expect(tasksAbove(["a", "b"], "a")).toEqual([]);
    expect(tasksAbove([ADDER, "a"], "a")).toEqual([]);
  });
});

describe("placing a task", () => {
  it.each([
    [undefined, ["c", "a", "b"]],
    ["a", ["a", "c", "b"]],
    ["b", ["a", "b", "c"]],
    ["gone", ["c", "a", "b"]],
  ])("below %s", (above, expected) => {
    const [, , c] = tasks;
    expect(c && ids(placed(tasks, c, above))).toEqual(expected);
  });

  it("adds one that is new", () => {
    expect(ids(placed(tasks, { ...aTask("d"), id: "d" }, "a"))).toEqual(["a", "d", "b", "c"]);
  });
});
