import { beforeEach, expect, it, vi } from "vitest";
import { persistedStore } from "./persisted-store";

const isNumber = (value: unknown) => typeof value === "number";

function anotherWindowStores(json: string) {
  localStorage.setItem("n", json);
  window.dispatchEvent(new StorageEvent("storage", { key: "n" }));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
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

it("takes over changes of other windows", () => {
  const store = persistedStore("n", 1, isNumber);
  anotherWindowStores("2");

  expect(store.get()).toBe(2);
});

it("belongs to its window if it should, and says that the browser keeps another value", () => {
  const store = persistedStore("n", 1, isNumber, { isOfWindow: true });
  store.set(2);
  expect(store.isReplaced()).toBe(false);
  const listener = vi.fn();
  store.subscribe(listener);
  anotherWindowStores("3");

  expect(store.get()).toBe(2);
  expect(store.isReplaced()).toBe(true);
  expect(listener).toHaveBeenCalledOnce();

  const reloaded = persistedStore("n", 1, isNumber, { isOfWindow: true });
  expect(reloaded.get()).toBe(2);
  expect(reloaded.isReplaced()).toBe(true);
  reloaded.set(2);
  expect(reloaded.isReplaced()).toBe(false);
});

it("starts a new window with the value that changed last", () => {
  localStorage.setItem("n", "3");
  const store = persistedStore("n", 1, isNumber, { isOfWindow: true });

  expect(store.get()).toBe(3);
  expect(store.isReplaced()).toBe(false);
});

it("is forgotten by the window, too", () => {
  const store = persistedStore("n", 1, isNumber, { isOfWindow: true });
  store.set(2);
  store.forget();

  expect(persistedStore("n", 1, isNumber, { isOfWindow: true }).get()).toBe(1);
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
