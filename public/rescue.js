// Shows every text under our prefix and saves it as one file; reads only, and needs nothing of the app.

const PREFIX = "fascicle.";
const element = (id) => document.getElementById(id);

// The same form as the app's own file: {"fascicle":"raw","keys":{…}}.
function everything() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).sort();
  const texts = keys.map((key) => [key, localStorage.getItem(key)]);
  return { count: keys.length, text: JSON.stringify({ fascicle: "raw", keys: Object.fromEntries(texts) }, null, 2) };
}

function save(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "fascicle-raw.json";
  link.click();
  // Some browsers read it only after the press: it is let go when they surely have.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

try {
  const { count, text } = everything();
  const state = ["Nothing is stored here.", "1 stored text."][count] ?? `${count} stored texts.`;
  element("state").textContent = state;
  element("texts").textContent = text;
  element("texts").hidden = count === 0;
  element("save").hidden = count === 0;
  element("save").addEventListener("click", () => save(text));
} catch {
  element("state").textContent = "This browser does not let the page read its store.";
}
