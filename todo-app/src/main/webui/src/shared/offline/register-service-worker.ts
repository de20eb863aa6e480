/** What Vite's manifest says about a file; see StaticFiles.java. */
interface Chunk {
  file: string;
  css?: string[];
}

/** Makes the page available offline, with all files of this release. */
export async function registerServiceWorker() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  const script = import.meta.url;
  const folder = new URL("..", script).href;
  const chunks = await chunksIn(folder);
  const files = [
    ...chunks
      .flatMap(({ file, css = [] }) => [file, ...css])
      .filter((name) => /\.(js|css)$/.test(name)),
    // Of the other files only those that this page has used, such as the fonts of its letters.
    ...performance.getEntriesByType("resource").map(({ name }) => name),
  ];
  const urls = new Set(files.map((file) => new URL(file, folder).href));
  active?.postMessage({ folder, files: [...urls].filter((url) => url.startsWith(folder)) });
}

async function chunksIn(folder: string): Promise<Chunk[]> {
  const manifest = await fetch(new URL("manifest.json", folder));
  return Object.values((await manifest.json()) as Record<string, Chunk>);
}
