import { expect, it, vi } from "vitest";
import { loadConfig, parseConfig } from "./config";

it("reads the API's address from config.json", async () => {
  const fetch = vi.fn(() => Promise.resolve(Response.json({ apiBaseUrl: "https://api.test/" })));
  vi.stubGlobal("fetch", fetch);

  expect(await loadConfig()).toEqual({ apiBaseUrl: "https://api.test" });
  expect(fetch).toHaveBeenCalledWith("config.json", { cache: "no-cache" });
});

it("uses the page's origin without an address", () => {
  for (const json of [{ apiBaseUrl: "" }, {}, { apiBaseUrl: 7 }, null, "x"]) {
    expect(parseConfig(json)).toEqual({ apiBaseUrl: location.origin });
  }
});

it("uses the page's origin without config.json", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("Not found", { status: 404 })));

  expect(await loadConfig()).toEqual({ apiBaseUrl: location.origin });
});
