// When a page was first painted, and when DOOR could first be pressed: both since the address was typed.

const LIMIT = 60_000;

const firstPaint = new Promise((resolve) => {
  const look = (list) => {
    const [paint] = list.getEntriesByName("first-contentful-paint");
    if (paint) resolve(paint.startTime);
  };
  new PerformanceObserver(look).observe({ type: "paint", buffered: true });
});

const firstDoor = new Promise((resolve, reject) => {
  const changes = new MutationObserver(() => {
    if (!document.querySelector(DOOR)) return;
    changes.disconnect();
    resolve(performance.now());
  });
  changes.observe(document, { childList: true, subtree: true, attributes: true });
  setTimeout(() => reject("it is not there"), LIMIT);
});

window.seen = async () => ({ painted: await firstPaint, usable: await firstDoor });
