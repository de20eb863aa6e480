/** Makes the page available offline, with all files that `load` imports. */
export async function registerServiceWorker(load: () => Promise<unknown>) {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  await load();
  // A new worker has not seen the requests so far: it gets the addresses of this release's files.
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((url) => /\.(js|css|svg|woff2)$/.test(url) && url.startsWith(location.origin));
  active?.postMessage({ files: [...new Set(files)] });
}
