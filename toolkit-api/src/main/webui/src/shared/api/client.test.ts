import { afterEach, describe, expect, it, vi } from "vitest";
import { accessKey } from "./access-key";
import { api, configureApi, request } from "./client";

afterEach(() => {
  accessKey.set("");
  configureApi(location.origin);
});

function answer(response: () => Promise<Response>) {
  const fetch = vi.fn<(request: Request) => Promise<Response>>(response);
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

function correct() {
  return api().POST("/api/v1/corrections", { body: { text: "a", language: "en" } });
}

describe("a request", () => {
  it("uses the configured address and the access key", async () => {
    const fetch = answer(() => Promise.resolve(Response.json({})));
    configureApi("https://api.test");
    await correct();
    accessKey.set("secret");
    await correct();
    await request("/api/v1/documents", { method: "POST" });

    const sent = fetch.mock.calls.map(([request]) => request);
    expect(sent.map(({ url }) => url)).toEqual([
      "https://api.test/api/v1/corrections",
      "https://api.test/api/v1/corrections",
      "https://api.test/api/v1/documents",
    ]);
    expect(sent.map(({ headers }) => headers.get("Authorization"))).toEqual([
      null,
      "Bearer secret",
      "Bearer secret",
    ]);
  });
});

describe("a failure", () => {
  it("has the message and the waiting time of the problem", async () => {
    const problem = { message: "Wait.", type: "urn:problem-type:provider-rate-limited" };
    const headers = { "Retry-After": "7" };
    answer(() => Promise.resolve(Response.json(problem, { status: 429, headers })));

    await expect(correct()).rejects.toMatchObject({
      status: 429,
      message: "Wait.",
      kind: "provider-rate-limited",
      retryAfter: 7,
    });
  });

  it("is recognized without a problem document", async () => {
    answer(() => Promise.resolve(new Response("<html>", { status: 502 })));

    await expect(correct()).rejects.toMatchObject({ status: 502, message: "", kind: "" });
  });

  it("has no status without a response", async () => {
    answer(() => Promise.reject(new TypeError("Failed to fetch")));

    await expect(correct()).rejects.toMatchObject({ name: "ApiError", status: undefined });
    await expect(request("/x", {})).rejects.toMatchObject({ name: "ApiError", status: undefined });
  });

  it("is not an ApiError when the page cancels the request", async () => {
    answer(() => Promise.reject(new DOMException("Aborted", "AbortError")));

    await expect(correct()).rejects.toMatchObject({ name: "AbortError" });
  });
});
