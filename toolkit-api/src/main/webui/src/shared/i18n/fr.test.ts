import { expect, it } from "vitest";
import { en, type MessageKey } from "./en";
import { fr } from "./fr";

it("translates every text, except words that are the same in both languages", () => {
  const keys = Object.keys(en) as MessageKey[];
  const same = keys.filter((key) => fr[key] === en[key]);
  expect(same.sort()).toEqual(["appName", "keyControl", "viewVersions"]);
});
