import { describe, expect, it } from "vitest";
import { en } from "@/shared/i18n/en";
import { formatter } from "@/shared/i18n/i18n";
import { ApiError } from "./api-error";
import { errorMessage } from "./error-message";

const format = formatter("en");

function messageOf(error: Error) {
  return errorMessage(error, (key, values) => format(en[key], values));
}

describe("the reason of a failure", () => {
  it.each([
    ["access-key-required", 401, en.needsKey],
    ["provider-budget-used-up", 429, en.budgetUsedUp],
    ["rate-limited", 429, en.tooManyRequests],
    ["unsupported-language", 422, en.unsupportedLanguage],
  ])("is the page's own for the problem %s", (kind, status, message) => {
    expect(messageOf(new ApiError(status, "What the API says.", kind))).toBe(message);
  });

  it.each([
    ["provider-rate-limited", 429],
    ["text-takes-too-long", 422],
    ["provider-failed", 502],
  ])("is the API's for the problem %s", (kind, status) => {
    expect(messageOf(new ApiError(status, "What the API says.", kind))).toBe("What the API says.");
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
  });
});
