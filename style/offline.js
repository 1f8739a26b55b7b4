// What few readers need of the service worker: the offer of a new version, and the button that keeps the analyser. `start.js` brings it
// when another version has come, or when a reader opens what the dialog says of this device. `render pages` fills in what stands in braces.
const [VERSION, SIZE] = ["{version}", "{size}"];
const { serviceWorker } = navigator;

const ask = (worker, deed) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(deed, [port2]);
  });

const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

// When the one that is being installed waits, or at once; never if it fails.
const waiting = (registration) =>
  new Promise((done) => {
    const worker = registration.installing;
    if (registration.waiting) done(registration.waiting);
    else worker?.addEventListener("statechange", () => worker.state === "installed" && done(worker));
  });

let bar;

const offer = async (registration) => {
  const worker = await waiting(registration);
  const shown = document.getElementById("program").dataset.offline.split("?")[1];
  // The network has given this page in the new version already: the worker may follow, if no other window has the old one.
  if ((await ask(worker, "version")) === shown) return void ask(worker, "alone");
  if (bar) return;
  bar = document.createElement("div");
  bar.setAttribute("role", "status");
  bar.style.cssText = "position: fixed; z-index: 7; inset-block-start: calc(var(--top) + .6rem); inset-inline-end: 1rem; max-width: calc(100vw - 2rem)";
  document.body.append(bar);
  const reload = () => {
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    if (registration.waiting) registration.waiting.postMessage("skip", [new MessageChannel().port2]);
    else location.reload();
  };
  const box = document.createElement("div");
  box.className = "bench bench-actions";
  box.style.margin = "0";
  const newer = button("Reload", reload);
  newer.className = "primary";
  box.append("A new version is ready. ", newer, " ", button("Later", () => bar.remove()));
  // Screen readers say what comes into a region that was there before.
  setTimeout(() => bar.append(box), 100);
};

let place;

const explain = async () => {
  const trust = document.querySelector(".trust[open]");
  if (!trust) return;
  const worker = serviceWorker.controller || (await serviceWorker.ready).active;
  if (!place) {
    place = document.createElement("p");
    place.setAttribute("role", "status");
    trust.append(place);
  }
  const said = (kept) => kept && place.replaceChildren("Available offline: the article and the analyser are kept in this browser.");
  if (said(await ask(worker, "kept")) !== false || place.firstChild) return;
  const words = `Make available offline (${SIZE} MB)`;
  const keep = button(words, async () => {
    keep.disabled = true;
    keep.textContent = "Getting the analyser …";
    if (said(await ask(worker, "keep")) !== false) return;
    keep.disabled = false;
    keep.textContent = words + ": try again";
  });
  place.append(keep);
};

export default (registration) => {
  offer(registration);
  explain();
};
