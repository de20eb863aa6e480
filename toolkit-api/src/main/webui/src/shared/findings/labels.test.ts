import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fr } from "@/shared/i18n/fr";
import { formatter } from "@/shared/i18n/i18n";
import { smellLabel } from "./labels";

const RULES = "../resources/requirement";

/** The smells of the toolkit's rules, and those that the file of a team adds. */
const smells = new Set([
  "forbidden-term",
  "team-rule",
  ...readdirSync(RULES)
    .filter((name) => name.startsWith("rules-"))
    .flatMap((name) => [
      ...readFileSync(`${RULES}/${name}`, "utf8").matchAll(/^ *smell: *([\w-]+)/gm),
    ])
    .map(([, smell = ""]) => smell),
]);

it.each([...smells])("the smell %s has a label in French", (smell) => {
  const format = formatter("fr");
  const label = smellLabel(smell, (key) => format(fr[key]));
  expect(label).not.toBe(smell.replaceAll("-", " "));
});
