import { describe, expect, it } from "vitest";
import { ApiError } from "./api-error";
import { retryDelay } from "./retry-delay";

describe("a failed request", () => {
  it("waits as long as the response says", () => {
    expect(retryDelay(1, new ApiError(429, {}, 17))).toBe(17_000);
    expect(retryDelay(3, new ApiError(503, {}, 2))).toBe(2_000);
  });

  it("waits at least a second", () => {
    expect(retryDelay(1, new ApiError(429, {}, 0))).toBe(1_000);
  });

  it("waits longer each time without such a response, up to 30 seconds", () => {
    const waits = [1, 2, 3, 9].map((failures) => retryDelay(failures, new ApiError()));
    expect(waits).toEqual([2_000, 4_000, 8_000, 30_000]);
  });

  it.each([400, 401, 413, 415, 422, 501])("is not repeated after %i", (status) => {
    expect(retryDelay(1, new ApiError(status))).toBeUndefined();
  });

  it("is not repeated when it would have to wait for the next day", () => {
    expect(
      retryDelay(
        1,
        new ApiError(429, { type: "urn:problem-type:provider-budget-used-up" }, 40_000),
      ),
    ).toBeUndefined();
  });

  it("is not repeated after a failure of a provider or of the page itself", () => {
    expect(
      retryDelay(1, new ApiError(502, { type: "urn:problem-type:provider-failed" })),
    ).toBeUndefined();
    expect(retryDelay(1, new TypeError("x is undefined"))).toBeUndefined();
  });
});
