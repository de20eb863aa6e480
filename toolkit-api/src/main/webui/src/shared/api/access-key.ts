import { persisted } from "@/shared/state/store";

/** Empty where the API is open. */
export const accessKey = persisted("accessKey", "", (value) => typeof value === "string");
