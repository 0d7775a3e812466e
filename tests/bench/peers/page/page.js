// What the doors do, and the service worker with which the page opens without a network.

const status = document.querySelector("[role=status]");
const notes = JSON.parse(localStorage.getItem("page.notes") ?? "[]");

for (const door of document.querySelectorAll("nav a")) {
  door.addEventListener("click", () => {
    notes.push(Date.now());
    localStorage.setItem("page.notes", JSON.stringify(notes));
    status.textContent = `${notes.length} kept`;
  });
}
document.documentElement.dataset.ready = "";
navigator.serviceWorker.register("sw.js");
