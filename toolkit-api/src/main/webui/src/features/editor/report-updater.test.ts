import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import { ReportUpdater } from "./report-updater";

const report = {
  text: "It is stored.",
  readability: { sentences: 1, words: 3, syllables: 4, measures: [] },
  score: undefined,
  distribution: [],
  requirements: [],
  faults: [],
  findings: [],
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it("says why there is no report, until it is tried again", async () => {
  const create = vi
    .fn()
    .mockRejectedValueOnce(new ApiError(422, { message: "The text takes too long." }))
    .mockResolvedValueOnce(report);
  const onChange = vi.fn();
  const updater = new ReportUpdater(create, onChange);
  updater.update("It is stored.", 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(updater.failure?.message).toBe("The text takes too long.");
  expect(onChange).toHaveBeenCalledTimes(1);

  updater.update("It is stored.", 0);
  expect(updater.failure).toBeNull();
  await vi.advanceTimersByTimeAsync(0);
  expect(updater.report).toBe(report);
});

it("tries again by itself while the service is busy", async () => {
  const create = vi.fn().mockRejectedValueOnce(new ApiError(503)).mockResolvedValueOnce(report);
  const updater = new ReportUpdater(create, () => undefined);
  updater.update("It is stored.", 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(updater.failure).toBeNull();

  await vi.advanceTimersByTimeAsync(60_000);
  expect(updater.report).toBe(report);
});
