const DELAYS_MS = [300, 1_000, 3_000];

/** Without the query, which another attempt has added. */
const ADDRESS = /https?:[^\s?]+\.js/;

/**
 * Loads a module, and tries again when the connection or the server fails for a moment. Browsers
 * remember a file that failed, so it gets another address. Safari does not say which file failed:
 * there only a reload of the page helps.
 */
export async function retrying<T>(load: () => Promise<T>): Promise<T> {
  let attempt = load;
  for (const delay of DELAYS_MS) {
    try {
      return await attempt();
    } catch (error) {
      const address = error instanceof Error && ADDRESS.exec(error.message)?.[0];
      attempt = address ? () => import(/* @vite-ignore */ `${address}?${Date.now()}`) : load;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return attempt();
}
