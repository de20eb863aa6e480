import { describe, expect, it } from "vitest";
import { ApiError } from "./client";
import { retryDelay } from "./retry-delay";

describe("a failed request", () => {
  it("waits as long as the answer says", () => {
    expect(retryDelay(1, new ApiError(429, "", "", 17))).toBe(17_000);
    expect(retryDelay(3, new ApiError(503, "", "", 2))).toBe(2_000);
  });

  it("waits at least a second, or it would never rest", () => {
    expect(retryDelay(1, new ApiError(429, "", "", 0))).toBe(1_000);
  });

  it("waits longer each time where nobody says how long, up to half a minute", () => {
    const waits = [1, 2, 3, 9].map((failures) => retryDelay(failures, new ApiError()));
    expect(waits).toEqual([2_000, 4_000, 8_000, 30_000]);
  });

  it.each([400, 401, 413, 415, 422, 501])("is not repeated after %i", (status) => {
    expect(retryDelay(1, new ApiError(status))).toBeUndefined();
  });

  it("is not repeated where a provider has failed, nor where the page itself is wrong", () => {
    expect(retryDelay(1, new ApiError(502, "", "provider-failed"))).toBeUndefined();
    expect(retryDelay(1, new TypeError("x is undefined"))).toBeUndefined();
  });
});
