// The kill switch: in the place of sw.js, it takes this page's service worker and its cache off every device that comes by.
//
// What people noted is not touched. A window that is open goes on until it is loaded again, and
// says that there is another version. From then on the host answers, with whatever it serves.

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave() {
  // As in sw.js: other apps of the same origin have caches, too.
  const ours = `fascicle-${new URL(self.registration.scope).pathname}-`;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
