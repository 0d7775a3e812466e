// Starts the wasm, and says so in words when it cannot start or has to stop.

const script = document.querySelector("script[data-wasm]");
const address = (name) => new URL(name, document.baseURI);

// Shows the calm message of index.html in place of everything, with the way to what is stored. What
// went wrong stands where only somebody looks for it who mends the page.
function stop(error) {
  const trouble = document.getElementById("trouble")?.content;
  if (!trouble?.firstElementChild) return;
  trouble.firstElementChild.dataset.why = String(error);
  document.body.replaceChildren(trouble);
}

// A panic in the wasm ends in a RuntimeError; after one, nothing that is shown can be trusted.
const isPanic = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isPanic(event.error) && stop(event.error));
addEventListener("unhandledrejection", (event) => isPanic(event.reason) && stop(event.reason));

// For hosts that send no policy; where one is sent, the two are the same.
const policy = document.getElementById("policy");
if (policy) document.head.append(policy.content);

// The styles of the app, which the first paint did not wait for. Without them it can still be read.
function styled() {
  const asked = document.querySelector("link[as=style]");
  if (!asked) return;
  const link = document.createElement("link");
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  link.rel = "stylesheet";
  link.href = asked.href;
  // Not where it was asked for: what stops the app clears the body.
  document.head.append(link);
  return done;
}

// The first look at the store waits until the browser has read all of it: better now, while the rest
// is on its way.
function wakeStore() {
  try {
    localStorage.length;
  } catch {
    // Whoever needs it finds out.
  }
}

try {
  const fetched = fetch(address(script.dataset.wasm));
  const dressed = styled();
  const glue = import(address(script.dataset.js));
  wakeStore();
  const { default: start } = await glue;
  await dressed;
  await start({ module_or_path: fetched });
} catch (error) {
  console.error(error);
  stop(error);
}
