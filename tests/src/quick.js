// Many notes in one breath: presses in the page, and waits for each until the page says that it is saved.

const LIMIT = 10_000;

// What is looked for, as soon as the document shows it.
function until(what, look) {
  return new Promise((resolve, reject) => {
    const end = (settle, value) => {
      watcher.disconnect();
      clearTimeout(clock);
      settle(value);
    };
    const check = () => {
      const found = look();
      if (found) end(resolve, found);
    };
    const watcher = new MutationObserver(check);
    const clock = setTimeout(() => end(reject, `no ${what} in: ${document.body.innerText}`), LIMIT);
    watcher.observe(document, { subtree: true, childList: true, characterData: true });
    check();
  });
}

const state = () => document.querySelector("header [role=status]")?.textContent;

// Milliseconds from the press until the page, having said that it saves, says that it has saved.
async function saved(press) {
  let saves = false;
  const said = until("Saved", () => {
    saves ||= state() === "Saving …";
    return saves && state() === "Saved" && performance.now();
  });
  const pressed = performance.now();
  press();
  return (await said) - pressed;
}

const named = (element, words) => `${element}[aria-label^="${words}"]`;
const noteOf = (address) => /^#\/note\/(.+)/.exec(address)?.[1];

// Notes a twitch at that place: the note's name, and how long it took.
async function note(place) {
  if (location.hash !== "#/note") location.hash = "#/note";
  const button = await until(place, () => document.querySelector(named("button", place)));
  const took = await saved(() => button.click());
  const title = () => document.querySelector("h1")?.textContent;
  const name = await until("Noted", () => title() === "Noted" && noteOf(location.hash));
  return { name, took };
}

async function notes(count) {
  await settled();
  const all = [];
  for (let number = 0; number < count; number += 1) {
    all.push(await note(number % 2 ? "Left calf" : "Right calf"));
  }
  return all;
}

// All of the diary, not only what is near the window: as it goes on paper, and then stays.
function notesInDiary() {
  dispatchEvent(new Event("beforeprint"));
  return [...document.querySelectorAll(named("a", "Change: "))].map((link) => noteOf(link.hash));
}

// The diary holds so many notes at last. It is asked now and then: a long one that is drawn whole at
// each change of it would keep four windows busy.
async function holdsNotes(count) {
  for (const end = performance.now() + LIMIT; performance.now() < end; ) {
    const found = notesInDiary().length;
    dispatchEvent(new Event("afterprint"));
    if (found === count) return true;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`${notesInDiary().length} notes instead of ${count}`);
}

// Removes the first notes of the diary: their names.
async function removals(count) {
  const names = [];
  for (let number = 0; number < count; number += 1) {
    const [name] = notesInDiary();
    await saved(() => document.querySelector(named("button", "Remove: ")).click());
    await until(`diary without ${name}`, () => !notesInDiary().includes(name));
    names.push(name);
  }
  return names;
}

// The page has marked that moment on its timeline.
const marked = (name) =>
  new Promise((yes) => {
    const look = (list, watcher) => {
      if (list.getEntriesByName(name).length === 0) return;
      watcher.disconnect();
      yes();
    };
    new PerformanceObserver(look).observe({ type: "mark", buffered: true });
  });

// All that is stored is read, and nobody reads, packs or heals: who does holds this lock.
async function settled() {
  await until("page", () => document.querySelector("header [role=status]"));
  await marked("fascicle-read");
  for (;;) {
    const { held, pending } = await navigator.locks.query();
    if (![...held, ...pending].some((lock) => lock.name === "fascicle.store")) return;
    // In the queue behind whoever has it.
    await navigator.locks.request("fascicle.store", () => {});
  }
}

// Work that begins when somebody says so: in all tabs at once.
const GO = "tests.go";
function prepare(work) {
  const told = new BroadcastChannel(GO);
  window.work = new Promise((go) => (told.onmessage = go)).then(work);
}
const go = () => new BroadcastChannel(GO).postMessage("");
