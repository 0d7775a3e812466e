// Starts the wasm, and says so in words when it cannot start or has to stop.

const script = document.querySelector("script[data-wasm]");
const address = (name) => new URL(name, document.baseURI);

// Shows the calm message of index.html, with the way to what is stored.
function stop() {
  document.getElementById("first-paint")?.remove();
  document.documentElement.dataset.state = "stopped";
  const trouble = document.getElementById("trouble");
  if (trouble) trouble.hidden = false;
}

// A panic in the wasm ends in a RuntimeError; after one, nothing that is shown can be trusted.
const isPanic = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isPanic(event.error) && stop());
addEventListener("unhandledrejection", (event) => isPanic(event.reason) && stop());

try {
  const wasm = fetch(address(script.dataset.wasm));
  const glue = await import(address(script.dataset.js));
  await glue.default({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  stop();
}
