import { persistedStore } from "@/shared/state/persisted-store";

/** The key that the user has entered; empty if the API needs none. */
export const accessKey = persistedStore("accessKey", "", (value) => typeof value === "string");
