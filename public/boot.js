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

try {
  const fetched = fetch(address(script.dataset.wasm));
  const glue = await import(address(script.dataset.js));
  await glue.default({ module_or_path: fetched });
} catch (error) {
  console.error(error);
  stop(error);
}
