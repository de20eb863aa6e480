import { persistedStore } from "@/shared/state/persisted-store";

/** Rules whose findings the reader does not want to see again. */
export const ignoredRules = persistedStore<string[]>(
  "ignoredRules",
  [],
  (value) => Array.isArray(value) && value.every((rule) => typeof rule === "string"),
);
