import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import type { CheckResult } from "./check-api";
import { CheckQueue } from "./check-queue";
import { findingOfEdit } from "./finding";
import { paragraphsOf } from "@/shared/text/paragraphs";

interface Asked {
  text: string;
  signal: AbortSignal;
  answer: (checked?: CheckResult) => void;
  fail: (error: Error) => void;
}

let asked: Asked[];
let queue: CheckQueue;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  queue = new CheckQueue(
    (text, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          signal,
          answer: (checked = found(text)) => {
            resolve(checked);
          },
          fail: reject,
        });
      }),
    () => undefined,
  );
});

afterEach(() => {
  queue.dispose();
  vi.useRealTimers();
});

/** Reports each "teh" in the text. */
function found(text: string): CheckResult {
  const findings = [...text.matchAll(/teh/g)].map(({ index }) =>
    findingOfEdit({
      offset: index,
      length: 3,
      original: "teh",
      replacements: ["the"],
      rule: "SPELLING",
      category: "TYPOS",
      message: "",
      confidence: 0.97,
      reason: "The mistake is clear, and so is its correction.",
      applied: true,
    }),
  );
  return { language: "en-US", findings };
}

async function show(text: string) {
  queue.update(paragraphsOf(text));
  await vi.advanceTimersByTimeAsync(0);
}

async function answerAll() {
  while (asked.length > 0) {
    asked.shift()?.answer();
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe("findings", () => {
  it("have positions in the whole text", async () => {
    const text = "🚀 teh one\n\nteh two\n\n\n\nthree teh";
    await show(text);
    await answerAll();

    expect(queue.findings().map(({ from, to }) => [from, text.slice(from, to)])).toEqual([
      [3, "teh"],
      [12, "teh"],
      [text.lastIndexOf("teh"), "teh"],
    ]);
    expect(queue.status()).toEqual({ state: "done" });
  });

  it("that cross the end of a paragraph are dropped", async () => {
    await show("one\n\ntwo");
    asked[0]?.answer({
      language: "en",
      findings: [{ ...findingOfEdit(anEdit(2, 4)), to: 6 }],
    });
    await vi.advanceTimersByTimeAsync(0);

    expect(queue.findings()).toEqual([]);
  });
});

describe("requests", () => {
  it("contain only the paragraph that has changed", async () => {
    await show("one\n\ntwo\n\nthree");
    await answerAll();
    await show("one\n\ntwo teh\n\nthree");

    expect(asked.map(({ text }) => text)).toEqual(["two teh"]);
  });

  it("are not sent for a text that comes back", async () => {
    await show("teh one");
    await answerAll();
    await show("the one");
    await answerAll();
    await show("teh one");

    expect(asked).toEqual([]);
    expect(queue.findings()).toHaveLength(1);
  });

  it("begin with the visible paragraphs", async () => {
    const text = Array.from({ length: 40 }, (_, i) => `${i} ${"x".repeat(500)}`).join("\n\n");
    queue.setViewport({ from: text.indexOf("\n\n30 ") + 2, to: text.indexOf("\n\n32 ") });
    await show(text);

    expect(asked[0]?.text).toMatch(/^30 /);
    expect(asked).toHaveLength(2);
    expect(queue.status()).toEqual({ state: "checking", done: 0, total: 40 });
  });

  it("are few, even when the user begins at the end", async () => {
    const text = Array.from({ length: 100 }, (_, i) => `${i} ${"x".repeat(100)}`).join("\n\n");
    queue.setViewport({ from: text.length, to: text.length });
    await show(text);
    let requests = 0;
    while (asked.length > 0) {
      requests++;
      asked.shift()?.answer();
      await vi.advanceTimersByTimeAsync(0);
    }

    expect(requests).toBeLessThan(8);
    expect(queue.status()).toEqual({ state: "done" });
  });

  it("for an old text are cancelled, and their answers dropped", async () => {
    await show("teh one");
    const stale = asked.shift();
    await show("two");
    expect(stale?.signal.aborted).toBe(true);
    stale?.answer();
    await answerAll();

    expect(queue.findings()).toEqual([]);
    expect(queue.status()).toEqual({ state: "done" });
  });

  it("are repeated only for paragraphs with a new term", async () => {
    await show("one\n\nOrder Desk\n\nthree");
    await answerAll();
    queue.recheck((text) => text.includes("Order Desk"));

    expect(asked.map(({ text }) => text)).toEqual(["Order Desk"]);
  });
});

describe("a failure", () => {
  it("waits as long as the response says, and then tries again", async () => {
    await show("teh one");
    const error = new ApiError(429, {}, 7);
    asked.shift()?.fail(error);
    await vi.advanceTimersByTimeAsync(6_999);
    expect(asked).toEqual([]);
    expect(queue.status()).toEqual({ state: "waiting", failures: 1, error, milliseconds: 7_000 });

    await vi.advanceTimersByTimeAsync(1);
    await answerAll();
    expect(queue.findings()).toHaveLength(1);
  });

  it("keeps the findings of other paragraphs", async () => {
    await show("teh one");
    await answerAll();
    await show("teh one\n\ntwo");
    asked.shift()?.fail(new ApiError());
    await vi.advanceTimersByTimeAsync(0);

    expect(queue.findings()).toHaveLength(1);
    expect(queue.status().state).toBe("waiting");
  });

  it("that would happen again waits for the user", async () => {
    await show("one");
    const error = new ApiError(422, { message: "The language is not supported." });
    asked.shift()?.fail(error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    expect(queue.status()).toEqual({ state: "failed", error });

    queue.resume();
    expect(asked).toHaveLength(1);
  });

  it("limits the queue to one request at a time until one succeeds", async () => {
    await show(["a", "b", "c"].map((x) => x.repeat(2_400)).join("\n\n"));
    asked.splice(0).forEach(({ fail }) => {
      fail(new ApiError());
    });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveLength(1);

    asked.shift()?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });
});

function anEdit(offset: number, length: number) {
  return {
    offset,
    length,
    original: "",
    replacements: [],
    rule: "RULE",
    category: "GRAMMAR",
    message: "",
    confidence: 0.97,
    reason: "The mistake is clear, and so is its correction.",
    applied: false,
  };
}
