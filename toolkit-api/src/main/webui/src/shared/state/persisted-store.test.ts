import { beforeEach, expect, it, vi } from "vitest";
import { persistedStore } from "./persisted-store";

const isNumber = (value: unknown) => typeof value === "number";

beforeEach(() => {
  localStorage.clear();
});

it("keeps its value when the page is reloaded", () => {
  persistedStore("n", 1, isNumber).set(2);

  expect(persistedStore("n", 1, isNumber).get()).toBe(2);
});

it.each(["no JSON", '"text"', "null"])("has the initial value if %s is stored", (stored) => {
  localStorage.setItem("n", stored);

  expect(persistedStore("n", 1, isNumber).get()).toBe(1);
});

it("is not stored if the user does not want it", () => {
  persistedStore("n", 1, isNumber, { mayStore: () => false }).set(2);

  expect(localStorage.getItem("n")).toBeNull();
});

it("notifies its listeners until they unsubscribe", () => {
  const store = persistedStore("n", 1, isNumber);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set(2);
  stop();
  store.set(3);

  expect(listener).toHaveBeenCalledOnce();
});

it("takes over changes of other windows only if it syncs", () => {
  const followed = persistedStore("n", 1, isNumber);
  const own = persistedStore("n", 1, isNumber, { syncs: false });
  localStorage.setItem("n", "2");
  window.dispatchEvent(new StorageEvent("storage", { key: "n" }));

  expect(followed.get()).toBe(2);
  expect(own.get()).toBe(1);
});

it("works in the page if the browser blocks storage", () => {
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
