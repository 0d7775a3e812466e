// Starts the wasm, fetches the back room when it is asked for, and says so in words when either
// cannot start or has to stop.

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

async function start(js, wasm) {
  const fetched = fetch(address(wasm));
  const glue = await import(address(js));
  await glue.default({ module_or_path: fetched });
}

const { js, wasm, backJs, backWasm } = script.dataset;

// The first time it is asked for it is fetched; from then on it listens itself.
let back;
addEventListener("back-room", () => {
  back ??= start(backJs, backWasm).catch((error) => {
    console.error(error);
    back = undefined;
    document.getElementById("not-opened")?.removeAttribute("hidden");
  });
});

try {
  await start(js, wasm);
} catch (error) {
  console.error(error);
  stop();
}
