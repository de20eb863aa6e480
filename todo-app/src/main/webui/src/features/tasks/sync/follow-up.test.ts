import { expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import { renewed } from "./follow-up";
import type { Operation } from "./operation";

const seen = { ...aTask("a"), version: 1 };
const edit: Operation = {
  kind: "edit",
  key: "1",
  id: seen.id,
  from: { name: "a" },
  to: { name: "b" },
  seen,
};

it("sends an edit under the newest version that the page has", () => {
  const newer = { ...seen, notes: "By another device", version: 2 };

  expect(renewed(edit, [newer])).toEqual({ ...edit, seen: newer });
});

it("keeps the version of an edit whose field has changed, so that the user is asked", () => {
  expect(renewed(edit, [{ ...seen, name: "c", version: 2 }])).toBe(edit);
});

it("keeps a version that is newer than the list", () => {
  expect(renewed(edit, [{ ...seen, version: 0 }])).toBe(edit);
});

it("sends an edit under the newest version that was saved before a reload", () => {
  const saved = { ...seen, name: "b", version: 2 };

  expect(renewed(edit, [saved])).toEqual({ ...edit, seen: saved });
});
