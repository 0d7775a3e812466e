// What the person made of code sees and touches: elements by their accessible name, texts as shown.

const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], [aria-hidden=true]");

const squeezed = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function nameOf(element) {
  const label = element.getAttribute("aria-label");
  if (label) return squeezed(label);
  if (element.labels?.length) return squeezed(element.labels[0].innerText);
  if (element.matches("fieldset")) return squeezed(element.querySelector("legend")?.innerText);
  return squeezed(element.innerText);
}

const find = (selector, name, within = document) =>
  [...within.querySelectorAll(selector)].filter(shown).find((element) => nameOf(element) === name);

const PRESSABLE = "a[href], button, summary, input[type=radio], input[type=checkbox]";

function replyOf(sign, reply, selector) {
  const line = find("fieldset", sign);
  return line && find(selector, reply, line);
}

const finders = {
  pressable: (name) => find(PRESSABLE, name),
  beginning: (name) => [...document.querySelectorAll(PRESSABLE)].filter(shown).find((it) => nameOf(it).startsWith(name)),
  field: (name) => find("input, textarea, select", name),
  noPressable: (name) => !find(PRESSABLE, name) && document.body,
  chosen: (name) => find("input:checked", name),
  focus: (name) => nameOf(document.activeElement) === name && document.activeElement,
  reply: (sign, reply) => replyOf(sign, reply, "input[type=radio]"),
  answer: (sign, reply) => replyOf(sign, reply, "input:checked"),
  text: (text) => squeezed(document.body.innerText).includes(squeezed(text)) && document.body,
  noText: (text) => !squeezed(document.body.innerText).includes(squeezed(text)) && document.body,
  // The first paint has the heading of Home, and is not the app yet.
  heading: (text) => [...document.querySelectorAll("h1")].filter(shown)
    .find((it) => !it.closest("#first-paint") && nameOf(it) === squeezed(text)),
};

// After two frames, however long a busy machine takes for them; or a moment where none is painted (a
// window in the background).
function whenPainted(then) {
  let waits = true;
  const once = () => waits && ((waits = false), then());
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, document.visibilityState === "visible" ? 2000 : 100);
}

// Looks again and again until the finder gives something, or the time is over.
function when(kind, names, limit, done) {
  const until = performance.now() + limit;
  const find = () => finders[kind](...names);
  const look = () => {
    const found = find();
    // A new screen takes the focus, and with it the scroll position, one frame after it is there.
    if (found) return whenPainted(() => touch(find() || found));
    if (performance.now() > until) return done(null);
    setTimeout(look, 16);
  };
  const touch = (found) => {
    // As a person does: what is to be touched is brought to the middle first.
    if (found !== document.body) found.scrollIntoView({ block: "center" });
    done(found);
  };
  look();
}
