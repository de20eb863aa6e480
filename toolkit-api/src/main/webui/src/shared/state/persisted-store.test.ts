import { beforeEach, expect, it, vi } from "vitest";
import { persistedStore } from "./persisted-store";

const isNumber = (value: unknown) => typeof value === "number";

beforeEach(() => {
  localStorage.clear();
});

it("is there again when the page is loaded again", () => {
  persistedStore("n", 1, isNumber).set(2);

  expect(persistedStore("n", 1, isNumber).get()).toBe(2);
});

it.each(["no JSON", '"text"', "null"])("starts anew where %s is kept", (kept) => {
  localStorage.setItem("n", kept);

  expect(persistedStore("n", 1, isNumber).get()).toBe(1);
});

it("is not kept where the reader does not want it", () => {
  persistedStore("n", 1, isNumber, { keeps: () => false }).set(2);

  expect(localStorage.getItem("n")).toBeNull();
});

it("tells who listens, as long as they do", () => {
  const store = persistedStore("n", 1, isNumber);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set(2);
  stop();
  store.set(3);

  expect(listener).toHaveBeenCalledOnce();
});

it("follows other windows, unless each has its own", () => {
  const followed = persistedStore("n", 1, isNumber);
  const own = persistedStore("n", 1, isNumber, { follows: false });
  localStorage.setItem("n", "2");
  window.dispatchEvent(new StorageEvent("storage", { key: "n" }));

  expect(followed.get()).toBe(2);
  expect(own.get()).toBe(1);
});

it("works for the page where the browser blocks storage", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("Full", "QuotaExceededError");
  });
  const store = persistedStore("n", 1, isNumber);
  store.set(2);

  expect(store.get()).toBe(2);
  expect(store.isRefused()).toBe(true);

  const listener = vi.fn();
  store.subscribe(listener);
  store.forget();
  expect(store.isRefused()).toBe(false);
  expect(store.get()).toBe(2);
  expect(listener).toHaveBeenCalledOnce();

  store.set(2);
  expect(store.isRefused()).toBe(true);
  vi.restoreAllMocks();
  store.set(3);
  expect(store.isRefused()).toBe(false);
});
