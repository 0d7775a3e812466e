// Shows every text under our prefix, from both sides of the store, and saves them as one file.
// Reads only, and needs nothing of the app.

const PREFIX = "fascicle.";
// A packed page is not for reading here; what is longer than this is only measured.
const SHOWN = 2_000;
const element = (id) => document.getElementById(id);

const finished = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function fromLocal() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).sort();
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
}

async function fromMirror() {
  const request = indexedDB.open("fascicle");
  // There is none, and looking must not make one.
  request.onupgradeneeded = () => request.transaction.abort();
  const database = await finished(request).catch(() => null);
  if (!database?.objectStoreNames.contains("texts")) return {};
  const transaction = database.transaction("texts");
  // WebKit would keep the database shut for every window if this page were left now.
  const undo = () => transaction.abort();
  addEventListener("pagehide", undo);
  transaction.oncomplete = () => removeEventListener("pagehide", undo);
  const texts = transaction.objectStore("texts");
  const [keys, values] = await Promise.all([finished(texts.getAllKeys()), finished(texts.getAll())]);
  database.close();
  return Object.fromEntries(keys.map((key, place) => [key, values[place]]));
}

// What cannot be read is told, and does not keep the other side from being saved.
async function side(read, name, troubles) {
  try {
    return await read();
  } catch {
    troubles.push(`This browser does not let the page read its ${name}.`);
    return {};
  }
}

const shownText = (text) => (text.length > SHOWN ? `(${text.length} characters, in the file)` : text);
const shownSide = (name, texts) =>
  [name, ...Object.entries(texts).map(([key, text]) => `${key}\n${shownText(text)}`)].join("\n\n");

function save(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: "application/json" }));
  link.download = "fascicle-rescue.json";
  link.click();
  // Some browsers read it only after the press: it is let go when they surely have.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const troubles = [];
const local = await side(fromLocal, "store", troubles);
const mirror = await side(fromMirror, "second copy", troubles);
const made = new Date().toISOString();
const count = new Set([...Object.keys(local), ...Object.keys(mirror)]).size;
const state = ["Nothing is stored here.", "1 stored text."][count] ?? `${count} stored texts.`;
element("state").textContent = [...troubles, count || !troubles.length ? state : ""].join(" ").trim();
element("texts").textContent = [shownSide("Store", local), shownSide("Second copy", mirror)].join("\n\n\n");
element("texts").hidden = count === 0;
element("save").hidden = count === 0;
element("save").addEventListener("click", () => save({ fascicle: "rescue", version: 1, made, local, mirror }));
