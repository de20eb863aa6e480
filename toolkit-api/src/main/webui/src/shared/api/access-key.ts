import { persisted } from "@/shared/state/persisted-store";

/** Empty where the API is open. */
export const accessKey = persisted("accessKey", "", (value) => typeof value === "string");
