import { persistedStore } from "@/shared/state/persisted-store";

/** A file with the rules and terms of a team, as docs/team-rules.md describes it. */
export interface TeamFile {
  name: string;
  /** YAML. */
  text: string;
}

/** The file that is sent with each check; null without one. */
export const teamFile = persistedStore<TeamFile | null>("teamFile", null, isTeamFile);

/** The member of a request with the team's rules, or none. */
export function teamRules(): { rules?: string } {
  const file = teamFile.get();
  return file ? { rules: file.text } : {};
}

function isTeamFile(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}
