declare global {
  interface Window {
    configResponse?: Promise<Response>;
  }
}

/** The settings that differ between environments. */
export interface Config {
  /** Address of the API, without a slash at the end. */
  apiBaseUrl: string;
}

/** Reads config.json beside index.html. Without an address there, the API has the page's origin. */
export async function loadConfig(): Promise<Config> {
  try {
    // public/config-request.js has sent the request before this script was loaded.
    const response = await (window.configResponse ?? fetch("config.json", { cache: "no-cache" }));
    return parseConfig(await response.json());
  } catch {
    return parseConfig(null);
  }
}

export function parseConfig(json: unknown): Config {
  const configured =
    typeof json === "object" && json && "apiBaseUrl" in json ? json.apiBaseUrl : undefined;
  const url = typeof configured === "string" && configured ? configured : window.location.origin;
  return { apiBaseUrl: url.replace(/\/+$/, "") };
}
