// Lets the page open without a connection. The shell comes from the network whenever there is one, so
// that a new release shows at once; a release's files never change and come from here once they are here.
// The API is none of its business: the page itself keeps the last list.
const CACHE = "release";
const SHELL = "/";
const PAGES = ["/", "/privacy", "/terms", "/cookies", "/credits"];
const FILES = ["script", "style", "font"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// The page tells what it is made of and where; what other releases left goes.
self.addEventListener("message", (event) => {
  const { folder, files } = event.data;
  event.waitUntil(keep(folder, files));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && PAGES.includes(new URL(request.url).pathname)) {
    event.respondWith(shell(request));
  } else if (FILES.includes(request.destination)) {
    event.respondWith(file(request));
  }
});

async function keep(folder, files) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    if (!url.startsWith(folder) && new URL(url).pathname !== SHELL) {
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

async function shell(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(SHELL, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(SHELL);
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}
