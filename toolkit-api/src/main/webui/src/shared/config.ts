/** What differs between environments; everything else is in the build. */
export interface Config {
  /** Where the API is, without a slash at the end: the page's own origin where it is empty. */
  apiBaseUrl: string;
}

/** Reads config.json beside index.html. Without it the API is taken to be where the page came from. */
export async function loadConfig(): Promise<Config> {
  try {
    const response = await fetch("config.json", { cache: "no-cache" });
    return parseConfig(await response.json());
  } catch {
    return parseConfig(null);
  }
}

export function parseConfig(json: unknown): Config {
  const given =
    typeof json === "object" && json && "apiBaseUrl" in json ? json.apiBaseUrl : undefined;
  const url = typeof given === "string" && given ? given : window.location.origin;
  return { apiBaseUrl: url.replace(/\/+$/, "") };
}
