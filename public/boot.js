// Starts the wasm, and says so in words when it cannot start or has to stop.

const script = document.querySelector("script[data-wasm]");
const address = (name) => new URL(name, document.baseURI);

// Shows the calm message of index.html in place of everything, with the way to what is stored.
function stop() {
  const trouble = document.getElementById("trouble");
  if (trouble) document.body.replaceChildren(trouble.content);
}

// A panic in the wasm ends in a RuntimeError; after one, nothing that is shown can be trusted.
const isPanic = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isPanic(event.error) && stop());
addEventListener("unhandledrejection", (event) => isPanic(event.reason) && stop());

try {
  const fetched = fetch(address(script.dataset.wasm));
  const glue = await import(address(script.dataset.js));
  await glue.default({ module_or_path: fetched });
} catch (error) {
  console.error(error);
  stop();
}
