import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en, type MessageKey } from "@/shared/i18n/en";
import { fr } from "@/shared/i18n/fr";
import { formatter, type Language } from "@/shared/i18n/i18n";
import { ApiError, type ProblemMembers } from "./api-error";
import { errorMessage } from "./error-message";

const languages = { en, fr };

/** The types of problem of the API, with their statuses. A Java test checks that none is missing. */
const types = readFileSync("../../../../docs/problems.md", "utf8")
  .split("\n## ")
  .filter((section) => /^- \*\*Applications:\*\* .*toolkit-api/m.test(section))
  .map((section) => {
    const status = Number(/Status:\*\* (\d+)/.exec(section)?.[1]);
    return [section.split("\n")[0] ?? "", status] as const;
  });

const members = {
  message: "What the API says.",
  reason: "The member occurs twice.",
  provider: "deepl",
  limit: 100_000,
  supported: [".docx", ".md"],
  line: 3,
  column: 7,
};

function messageOf(error: Error, language: Language = "en") {
  document.documentElement.lang = language;
  const format = formatter(language);
  return errorMessage(error, (key: MessageKey, values) => format(languages[language][key], values));
}

function problem(kind: string, status: number, others: ProblemMembers = members) {
  return new ApiError(status, { ...others, type: `urn:problem-type:${kind}` });
}

describe("the reason of a failure", () => {
  it.each(types)("has words of the page in each language for the problem %s", (kind, status) => {
    const error = problem(kind, status);
    const english = messageOf(error);
    const french = messageOf(error, "fr");
    expect(english).not.toBe(error.message);
    expect(english).not.toMatch(/undefined|status/);
    expect(french).not.toMatch(/undefined|code/);
    const withoutDetail = french.replace(/ Détail en anglais\s: .*/, "");
    expect(english).not.toContain(withoutDetail);
    expect(withoutDetail).not.toContain("What the API says.");
  });

  it("is known for all types", () => {
    expect(types.length).toBeGreaterThan(30);
  });

  it("names what the API knows", () => {
    expect(messageOf(problem("provider-timeout", 504), "fr")).toContain("DeepL n’a pas répondu");
    expect(messageOf(problem("text-too-long", 413), "fr")).toContain("100\u202f000 caractères");
    expect(messageOf(problem("unsupported-document", 415))).toContain("It reads: .docx, .md.");
    expect(messageOf(problem("invalid-rules", 422))).toBe(
      "The file is wrong in line 3, column 7. The member occurs twice.",
    );
    expect(messageOf(problem("unreadable-document", 422), "fr")).toContain(
      "Détail en anglais\u00a0: What the API says.",
    );
  });

  it.each([
    [413, en.tooLarge],
    [429, en.tooManyRequests],
    [502, en.unavailable],
    [418, "The service reported an error (status 418)."],
  ])("follows from the status %i without a problem", (status, message) => {
    expect(messageOf(new ApiError(status))).toBe(message);
  });

  it("is the connection without a response", () => {
    expect(messageOf(new ApiError())).toBe(en.unreachable);
    expect(messageOf(new ApiError(), "fr")).toBe(fr.unreachable);
  });
});
