/** Makes the page open without a connection, with all that `load` needs. */
export async function prepareOffline(load: () => Promise<unknown>) {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  await load();
  // This release's files, wherever they come from; a worker that is new has seen none of them.
  const script = import.meta.url;
  const folder = new URL("..", script).href;
  const files = performance
    .getEntriesByType("resource")
    .map((entry) => entry.name)
    .filter((url) => url.startsWith(folder));
  active?.postMessage({ folder, files });
}
