// Behind the page: every text of ours on both sides of the store, read, written and removed.

const PREFIX = "fascicle.";

const finished = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// The database as it is, null where there is none; looking must not make one.
async function opened() {
  const request = indexedDB.open("fascicle");
  let isThere = true;
  request.onupgradeneeded = () => {
    isThere = false;
    request.transaction.abort();
  };
  return finished(request).catch((error) => (isThere ? Promise.reject(error) : null));
}

async function inMirror(mode, work) {
  const database = await opened();
  if (!database && mode === "readonly") return {};
  const transaction = database.transaction("texts", mode, { durability: "strict" });
  const ended = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const result = await work(transaction.objectStore("texts"));
  await ended;
  database.close();
  return result;
}

const ours = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
const front = () => Object.fromEntries(ours().map((key) => [key, localStorage.getItem(key)]));

const mirror = () =>
  inMirror("readonly", async (texts) => {
    const [keys, values] = await Promise.all([finished(texts.getAllKeys()), finished(texts.getAll())]);
    return Object.fromEntries(keys.map((key, place) => [key, values[place]]));
  });

const bothSides = async () => ({ front: front(), mirror: await mirror() });

const putInFront = async (texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text));
const putInMirror = (texts) =>
  inMirror("readwrite", async (store) => Object.entries(texts).forEach(([key, text]) => store.put(text, key)));

const emptyFront = async () => ours().forEach((key) => localStorage.removeItem(key));
const emptyMirror = () => inMirror("readwrite", async (texts) => texts.clear());

function dropMirror() {
  const request = indexedDB.deleteDatabase("fascicle");
  const blocked = new Promise((_, reject) => {
    request.onblocked = () => reject("somebody has the database open");
  });
  return Promise.race([finished(request), blocked]);
}
