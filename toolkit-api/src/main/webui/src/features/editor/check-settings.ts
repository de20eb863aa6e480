import { persistedStore } from "@/shared/state/persisted-store";

export interface CheckSettings {
  /** BCP 47 tag, or `auto`. */
  language: string;
  level: "standard" | "picky";
}

export const checkSettings = persistedStore<CheckSettings>(
  "checkSettings",
  { language: "auto", level: "standard" },
  (value) => typeof value === "object" && value !== null && "language" in value && "level" in value,
);
