import { request } from "@/shared/api/client";
import type { TeamFile } from "@/shared/team/team-file";

/** The formats of a termbase by the extension of the file's name. */
const formats: Record<string, string | undefined> = {
  yaml: "application/yaml",
  yml: "application/yaml",
  csv: "text/csv",
  tbx: "application/xml",
  xml: "application/xml",
};

export const ACCEPTED = Object.keys(formats)
  .map((extension) => `.${extension}`)
  .join();

const EXTENSION = /\.(\w+)$/;

/** Makes a team's file of a YAML file, or of a termbase. The API says what is wrong with it. */
export async function readTeamFile(name: string, text: string): Promise<TeamFile> {
  const format = formats[EXTENSION.exec(name.toLowerCase())?.[1] ?? ""] ?? "application/yaml";
  const isYaml = format === "application/yaml";
  // A team's file has more than a termbase, so that the answer is only a sign that it is right.
  const converted = await convert(text, format, isYaml ? "text/csv" : "application/yaml");
  return { name: name.replace(EXTENSION, ".yaml"), text: isYaml ? text : converted };
}

/** The termbase of a team's file. */
export function exportTermbase(
  { text }: TeamFile,
  format: "text/csv" | "application/xml",
): Promise<string> {
  return convert(text, "application/yaml", format);
}

async function convert(body: string, from: string, to: string): Promise<string> {
  const response = await request("/api/v1/termbases", {
    method: "POST",
    headers: { "Content-Type": from, Accept: to },
    body,
  });
  return response.text();
}

/** A file to begin with. */
export const EXAMPLE = `# Other severities for rules of the toolkit: high, medium or low
severities:
  PASSIVE_WITHOUT_ACTOR: high

# Rules whose findings are not wanted
ignored:
  - REPEATED_WORD

# Rules of your own. After "=>" come better wordings
rules:
  - id: NO_ASAP
    severity: high
    patterns:
      - asap => within 2 s
    message: '"%s" is slang. Give the time.'

# Terms that are preferred (without a status), admitted and forbidden
termbase:
  - definition: A person who buys from us.
    terms:
      - { term: customer, language: en }
      - { term: client, language: en, status: forbidden }
      - { term: Kunde, language: de }
`;
