const DELAYS_MS = [300, 1_000, 3_000];

/** Loads a module, and tries again when the connection or the server fails for a moment. */
export async function retrying<T>(load: () => Promise<T>): Promise<T> {
  for (const delay of DELAYS_MS) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return load();
}
