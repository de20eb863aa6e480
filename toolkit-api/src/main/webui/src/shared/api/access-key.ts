import { persistedStore } from "@/shared/state/persisted-store";

/** Empty where the API is open. */
export const accessKey = persistedStore("accessKey", "", (value) => typeof value === "string");
