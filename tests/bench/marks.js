// When the page passed its marks, in milliseconds since the address was typed; and JSON, to compare with.

const LIMIT = 60_000;
const MARKS = ["fascicle-opened", "fascicle-reading-on", "fascicle-read"];

function passed(name) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(`the page never marked ${name}`), LIMIT);
    const look = (list) => {
      const [mark] = list.getEntriesByName(name);
      if (!mark) return;
      clearTimeout(late);
      resolve(mark.startTime);
    };
    new PerformanceObserver(look).observe({ type: "mark", buffered: true });
  });
}

async function marks() {
  const [opened, readingOn, read] = await Promise.all(MARKS.map(passed));
  return { opened, readingOn, read };
}

// The first and only time that this document parses anything, as a page does at its start.
async function parsed(address) {
  const text = await (await fetch(address)).text();
  const before = performance.now();
  window.parsed = JSON.parse(text);
  return { took: performance.now() - before, count: window.parsed.revisions.length };
}
