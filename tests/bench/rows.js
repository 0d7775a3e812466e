// How soon rows of the diary are there once one goes to it, and what steps of scrolling cost: milliseconds.

const STEPS = 40;
const STEP = 200;

const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));

// Goes to another screen, until it shows what is looked for.
function goes(address, look) {
  return new Promise((there) => {
    const watcher = new MutationObserver(() => {
      if (!look()) return;
      watcher.disconnect();
      there();
    });
    watcher.observe(document, { childList: true, subtree: true });
    location.hash = address;
  });
}

const diary = () => goes("#/diary", () => document.querySelector(".entry"));

async function elsewhere() {
  await goes("#/more", () => document.querySelector("h1")?.textContent === "More");
  await frame();
}

async function firstRows() {
  await elsewhere();
  const before = performance.now();
  await diary();
  return performance.now() - before;
}

async function scrolling() {
  await elsewhere();
  await diary();
  await frame();
  let took = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const before = performance.now();
    scrollBy({ top: STEP, behavior: "instant" });
    // What the browser would tell the page before it draws the next frame.
    dispatchEvent(new Event("scroll"));
    document.body.getBoundingClientRect();
    took += performance.now() - before;
    await frame();
  }
  if (scrollY < STEPS * STEP / 2) throw new Error(`only ${scrollY} px were scrolled`);
  return took;
}
