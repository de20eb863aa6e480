// Makes the page work offline. The HTML and the configuration come from the network if possible, so that a new
// release appears at once. The other files never change under their names and come from the cache. Answers of the API
// are not cached.
const CACHE = "page";
const HTML = "/";
const CONFIG = "/config.json";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([HTML, CONFIG]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// The page sends the addresses of its files. Files of other releases are deleted.
self.addEventListener("message", (event) => {
  event.waitUntil(cacheFiles(event.data.files));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && (pathname === HTML || pathname === "/index.html")) {
    event.respondWith(networkFirst(request, HTML));
  } else if (pathname === CONFIG) {
    event.respondWith(networkFirst(request, CONFIG));
  } else if (!pathname.startsWith("/api/")) {
    event.respondWith(cacheFirst(request));
  }
});

async function cacheFiles(files) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    if (!files.includes(url) && ![HTML, CONFIG].includes(new URL(url).pathname)) {
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

async function networkFirst(request, key) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(key, response.clone());
    }
    // A page that is broken for a moment must not hide the text.
    return response.status < 500 ? response : ((await cache.match(key)) ?? response);
  } catch (error) {
    const cached = await cache.match(key);
    if (cached) {
      return cached;
    }
    throw error;
  }
}

async function cacheFirst(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}
