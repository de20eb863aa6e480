import { describe, expect, it } from "vitest";
import { readTaskFile } from "./task-file";

function read(text: string) {
  const file = readTaskFile("todo.txt", text, undefined);
  return typeof file === "object" ? file.entries : [];
}

describe("a list in the format of todo.txt", () => {
  it.each([
    [
      "(A) 2026-11-01 Call Ana +Family @phone due:2026-12-24",
      {
        name: "Call Ana",
        priority: 1,
        created: "2026-11-01T00:00:00.000Z",
        tags: ["Family", "phone"],
        due: "2026-12-24",
        complete: false,
      },
    ],
    [
      "x 2026-11-03 2026-11-01 Pay the rent @bank pri:B",
      {
        name: "Pay the rent",
        priority: 2,
        complete: true,
        completed: "2026-11-03T00:00:00.000Z",
        created: "2026-11-01T00:00:00.000Z",
        tags: ["bank"],
      },
    ],
    [
      "(D) Read https://example.org/a rec:1w t:2026-12-01",
      { name: "(D) Read https://example.org/a rec:1w t:2026-12-01", priority: null },
    ],
    [
      "Mail ana@example.org, 1+1 due:2026-02-30",
      { name: "Mail ana@example.org, 1+1 due:2026-02-30" },
    ],
    ["X-ray the box", { name: "X-ray the box", complete: false }],
    [
      "x 2014-07-04 (A) 2014-06-19 Document spending on +Events for @Alex due:2014-08-01",
      {
        name: "Document spending on +Events for @Alex",
        tags: ["Events", "Alex"],
        priority: 1,
        complete: true,
        completed: "2014-07-04T00:00:00.000Z",
        created: "2014-06-19T00:00:00.000Z",
        due: "2014-08-01",
      },
    ],
    [
      "(D) 2011-05-09 +Project @Context Two of them",
      { name: "(D) Two of them", created: "2011-05-09T00:00:00.000Z", priority: null },
    ],
    [
      "Call at 14:30h @phone rec:+1w +Family",
      { name: "Call at 14:30h rec:+1w", tags: ["phone", "Family"] },
    ],
    ["@home", { name: "@home", tags: ["home"] }],
    [
      `Sort ${"abcdefghijk".replace(/./g, "+$& ")}`.trim(),
      { name: "Sort +a +b +c +d +e +f +g +h +i +j +k", tags: "abcdefghij".split("") },
    ],
  ])("has %s", (line, task) => {
    const [, found] = read(`(A) Start\n${line}\n`);

    expect(found?.task).toMatchObject(task);
    expect(found?.faults).toEqual([]);
  });

  it("has a completed task or a priority", () => {
    expect(read("Call Ana +1\n")[0]?.task).toMatchObject({ name: "Call Ana +1" });
    expect(read("x 2026-11-03 Call Ana +Family\n")[0]?.task).toMatchObject({ name: "Call Ana" });
  });
});
