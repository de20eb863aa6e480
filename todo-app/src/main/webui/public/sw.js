// Makes the page work offline. The HTML comes from the network if possible, so that a new release
// appears at once. The other files of a release never change and come from the cache. API requests are
// not cached here: the page saves the last list itself.
const CACHE = "release";
const HTML = "/";
const PAGES = ["/", "/privacy", "/terms", "/cookies", "/credits"];
const CACHED_TYPES = ["script", "style", "font"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(HTML))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// The page sends the addresses of its files. Files of other releases are deleted.
self.addEventListener("message", (event) => {
  const { folder, files } = event.data;
  event.waitUntil(cacheFiles(folder, files));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && PAGES.includes(new URL(request.url).pathname)) {
    event.respondWith(networkFirst(request));
  } else if (CACHED_TYPES.includes(request.destination)) {
    event.respondWith(cacheFirst(request));
  }
});

async function cacheFiles(folder, files) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    if (!url.startsWith(folder) && new URL(url).pathname !== HTML) {
      await cache.delete(url);
    }
  }
  await Promise.all(
    files.map(async (url) => {
      if (!(await cache.match(url))) {
        await cache.add(url);
      }
    }),
  );
}

async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(HTML, response.clone());
    }
    return response;
  } catch (error) {
    const cached = await cache.match(HTML);
    if (cached) {
      return cached;
    }
    throw error;
  }
}

async function cacheFirst(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}
