/**
 * Keeps the app's own files on this device, so that it opens without a network. What the clinic answers is never kept
 * here: the app seals that itself. The server puts VERSION and FILES before this text.
 *
 * A new version is fetched as a whole, and takes over when the app is opened next: no page ever runs files of two.
 */

const CACHE = `homespine ${VERSION}`;

addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

addEventListener('activate', (event) => {
  const others = (/** @type {string[]} */ names) => names.filter((name) => name.startsWith('homespine ') && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(others(names).map((name) => caches.delete(name)))));
});

addEventListener('message', ({ data }) => {
  if (data === 'take over') {
    skipWaiting();
  }
});

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method === 'GET' && origin === location.origin && FILES.includes(pathname)) {
    event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(pathname)) ?? fetch(event.request)));
  }
});
