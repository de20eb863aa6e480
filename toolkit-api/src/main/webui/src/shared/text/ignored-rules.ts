import { persistedStore } from "@/shared/state/persisted-store";

/** The rules whose findings are hidden. */
export const ignoredRules = persistedStore<string[]>(
  "ignoredRules",
  [],
  (value) => Array.isArray(value) && value.every((rule) => typeof rule === "string"),
);
