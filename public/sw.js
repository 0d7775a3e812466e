// The service worker: keeps every file of one build, so that the page opens without a network, and passes nothing on.
//
// This is a template. `cargo xtask finish` fills in the three marks below; nothing else changes.
// - A version is kept whole or not at all, in a cache of its own. What has not changed is taken over
//   from the version before.
// - A new version waits until the page asks it to take over.
// - A request is answered from the cache or with "not found". What a page asks for never reaches a
//   host in words of its own choosing: the only requests sent are for names in these lists. The one
//   exception is a device that has lost what was kept while its host has gone on to another version.

const VERSION = '@VERSION@';

// Each file with the SHA-256 of its bytes.
const FILES = new Map(['@FILES@']);

// This file: its hash cannot stand in it. It is kept as its host gave it, so that a person can
// compare it with the list of all hashes.
const SELF = './sw.js';

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
    event.respondWith(answer(event));
  }
});

// Install -----------------------------------------------------------------------------------

async function keepAll() {
  // It may be the one in use: a host that goes back to an earlier version offers it once more.
  const wasThere = await caches.has(CACHE);
  try {
    const cache = await caches.open(CACHE);
    const older = await olderCaches();
    await Promise.all(Array.from(FILES, ([name, hash]) => keep(cache, older, name, hash)));
    await keepSelf(cache);
    await checkWhole();
  } catch (error) {
    if (!wasThere) {
      await caches.delete(CACHE);
    }
    throw error;
  }
}

// What the caches hold is not trusted, this version's own included: an install may have been
// interrupted.
async function keep(cache, older, name, hash) {
  for (const one of [cache, ...older]) {
    const known = await one.match(inScope(name), { ignoreVary: true });
    if (known && (await hashOf(known.clone())) === hash) {
      return one === cache ? undefined : cache.put(inScope(name), known);
    }
  }
  const response = await fromHost(name);
  // A host in the middle of an update can send files of two builds: these must not be mixed.
  if ((await hashOf(response.clone())) !== hash) {
    throw new Error(`${name} is not of this build`);
  }
  return cache.put(inScope(name), response);
}

async function keepSelf(cache) {
  const response = await fromHost(SELF);
  if (!(await isThisVersion(response.clone()))) {
    throw new Error(`${SELF} is not of this build`);
  }
  return cache.put(inScope(SELF), response);
}

async function isThisVersion(worker) {
  return (await worker.text()).includes(`'${VERSION}'`);
}

// A version that takes over removes the caches of all others: this one may have gone meanwhile.
async function checkWhole() {
  for (const name of [...FILES.keys(), SELF]) {
    if (!(await kept(name))) {
      throw new Error(`${name} was removed again`);
    }
  }
}

// By its listed name and nothing more. `reload` goes past the browser's own cache, which may hold
// the file of another build.
async function fromHost(name) {
  const response = await fetch(inScope(name), { cache: 'reload' });
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  return withoutRedirect(response);
}

// Not by opening the cache, which would make it anew.
function kept(name) {
  return caches.match(inScope(name), { cacheName: CACHE, ignoreVary: true });
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

// Whether the files of this version are lost, and its host has another one.
let isLost = false;

async function answer(event) {
  const { request } = event;
  const name = nameOf(request.url);
  if (FILES.has(name)) {
    return (await kept(name)) ?? whatIsLost(event, name);
  }
  if (ONLINE_ONLY.includes(name) || (isLost && name)) {
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

// The browser may have removed the cache to make room. Then the host is asked, and its file is only
// taken where it is of this version, which is kept once more. Where the host has gone on to another
// one, it answers for all files from then on, as it would on a first visit: the page opens, and its
// own worker follows.
async function whatIsLost(event, name) {
  const response = await fromHost(name);
  const isOurs = (await hashOf(response.clone())) === FILES.get(name);
  if (event.request.mode === 'navigate') {
    isLost = !isOurs || !(await isThisVersion(await fromHost(SELF)));
    if (!isLost) {
      // Where that fails, the next visit tries again.
      event.waitUntil(keepAll().catch(() => undefined));
    }
  }
  // In the middle of a page of this version it says what did not come.
  return isLost || isOurs ? response : Response.error();
}

