// The service worker: keeps every file of one build, so that the page opens without a network, and passes nothing on.
//
// This is a template. `cargo xtask finish` fills in the three marks below; nothing else changes.
// - A version is kept whole or not at all, in a cache of its own. What has not changed is taken over
//   from the version before.
// - A new version waits until the page asks it to take over.
// - A request is answered from the cache or with "not found". What a page asks for never reaches a
//   host in words of its own choosing: the only requests sent are for names in these lists.

const VERSION = '@VERSION@';

// Each file with the first digits of the SHA-256 of its bytes.
const FILES = ['@FILES@'];

// Shown by browsers before the page is installed, and the list of all hashes; fetched when asked for,
// never kept.
const ONLINE_ONLY = ['@ONLINE_ONLY@'];

// Caches belong to the whole origin, which may hold other apps, and this one twice: only these are ours.
const OUR_CACHES = `fascicle-${new URL(self.registration.scope).pathname}-`;
const CACHE = OUR_CACHES + VERSION;

// The same build works under any path: every name is relative to where the worker is registered.
const inScope = (name) => new URL(name, self.registration.scope).href;
const SHELL = './index.html';

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') {
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Other origins are the business of the content security policy, which lets none through.
  const isOurs = new URL(request.url).origin === self.location.origin;
  if (isOurs && request.method === 'GET') {
    event.respondWith(answer(request));
  }
});

// Install -----------------------------------------------------------------------------------

async function keepAll() {
  // What an interrupted install left behind is not trusted.
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  try {
    const older = await olderCaches();
    await Promise.all(FILES.map(([name, hash]) => keep(cache, older, name, hash)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function keep(cache, older, name, hash) {
  for (const one of older) {
    const known = await one.match(inScope(name), { ignoreVary: true });
    if (known && (await hashOf(known.clone())).startsWith(hash)) {
      return cache.put(inScope(name), known);
    }
  }
  // `reload` goes past the browser's own cache, which may hold the file of another build.
  const response = await fetch(inScope(name), { cache: 'reload' });
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  // A host in the middle of an update can send files of two builds: these must not be mixed.
  const found = await hashOf(response.clone());
  if (!found.startsWith(hash)) {
    throw new Error(`${name} is not of this build`);
  }
  return cache.put(inScope(name), withoutRedirect(response));
}

async function hashOf(response) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Some hosts redirect `index.html` to `./`. Browsers refuse a redirected answer to a navigation.
function withoutRedirect(response) {
  if (!response.redirected) {
    return response;
  }
  const { status, headers } = response;
  return new Response(response.body, { status, headers });
}

async function olderNames() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OUR_CACHES) && name !== CACHE);
}

async function olderCaches() {
  const names = await olderNames();
  return Promise.all(names.map((name) => caches.open(name)));
}

async function removeOldVersions() {
  const names = await olderNames();
  await Promise.all(names.map((name) => caches.delete(name)));
}

// Answers -----------------------------------------------------------------------------------

async function answer(request) {
  const name = nameOf(request.url);
  if (isKept(name)) {
    return fromCache(name);
  }
  if (ONLINE_ONLY.includes(name)) {
    return fetch(inScope(name));
  }
  if (request.mode === 'navigate') {
    // An address that is no file leads to the page. It is not shown in place: from a deeper path
    // its relative names would lead nowhere.
    return Response.redirect(inScope('./'));
  }
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}

// The name as the lists have it, without search and fragment; null for what is not below our path.
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  const { scope } = self.registration;
  if (!address.startsWith(scope)) {
    return null;
  }
  return address === scope ? SHELL : './' + address.slice(scope.length);
}

function isKept(name) {
  return FILES.some(([kept]) => kept === name);
}

async function fromCache(name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(inScope(name), { ignoreVary: true });
  // The browser may have removed the cache to make room. Then the file itself is asked for, by its
  // listed name and nothing more.
  return kept ?? withoutRedirect(await fetch(inScope(name)));
}
