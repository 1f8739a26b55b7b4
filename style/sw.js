// The service worker: with it the page works without a network. `render pages` fills in what stands in braces, in release builds.
//
// A file whose name has a hash is what its name says, so that whatever cache has it has the right one. A page is asked of the network first,
// and kept if it is of this very version, whose files are kept with it; so a kept page always finds its own.
const [VERSION, SHELL, ANALYSER] = ["{version}", [{shell}], [{analyser}]];
// With this one the analyser begins. Firefox 153 fetches it without asking here, but not the others.
const ENTRY = ANALYSER.find((name) => /^analyser-\w+\.js$/.test(name));
const home = registration.scope;
// Other sites may have the same origin. An address has no space.
const ours = "article-explorer " + home + " ";
// Digits alone may be a day and an hour in the name of somebody's own file.
const HASHED = /-(?!\d+\.)[0-9a-f]{12,16}\w*\.\w+$/;
// How many of the pages that were kept a new version brings again: the latest.
const PAGES = 30;
// Patience with a slow network, in milliseconds, where there is a kept page.
const PATIENCE = 3000;

const plain = (address) => address.split(/[?#]/)[0];
const open = () => caches.open(ours + VERSION);
const older = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== ours + VERSION);
const windows = async () => (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => url.startsWith(home));

// Without what the host says of variants, codings and ways there: what is kept stands for itself.
const put = async (address, { body, headers }) =>
  (await open()).put(address, new Response(body, { headers: { "Content-Type": headers.get("Content-Type") } }));

const keep = async (name) => {
  const address = home + name;
  const response = (await caches.match(address)) || (await fetch(address, { cache: "force-cache" }));
  if (!response.ok) throw response.status;
  await put(address, response);
};

const keepPage = async (address, response) => {
  const isOurs = response.ok && (await response.clone().text()).includes(VERSION);
  if (isOurs) await put(address, response);
  // What was taken back is not to be read any more.
  else if (response.status === 404 || response.status === 410) await (await open()).delete(address);
  return isOurs;
};

// First as the browser has just got it, then as the host has it now.
const bring = async (page) => {
  for (const cache of ["force-cache", "no-cache"]) {
    if (await keepPage(page, await fetch(page, { cache }))) return;
  }
};

// What the page is made of, the pages that are open or were kept, and the analyser if it was. Only the first must succeed.
const install = async () => {
  await Promise.all(SHELL.map(keep));
  const kept = [];
  const media = [];
  let analyser = [];
  for (const name of await older()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!HASHED.test(url)) kept.push(url);
      else if (url.includes("/analyser-")) analyser = ANALYSER;
      else if (url.startsWith(home + "media/")) media.push(url.slice(home.length));
    }
  }
  const pages = new Set((await windows()).map(({ url }) => plain(url)).concat(kept.slice(-PAGES)));
  await Promise.allSettled([...pages].map(bring).concat(analyser.concat(media.slice(-PAGES)).map(keep)));
};

const activate = async () => {
  await clients.claim();
  // An older version's files go, unless another window may want them; then with the next version.
  if ((await windows()).length < 2) for (const name of await older()) await caches.delete(name);
};

const file = async (event, address) => {
  const kept = await caches.match(address).catch(() => {});
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && /^(media\/)?[^/]+$/.test(address.slice(home.length))) {
    // Where storage is full it goes on without.
    event.waitUntil(put(address, response.clone()).catch(() => {}));
    if (ANALYSER.includes(address.slice(home.length))) event.waitUntil(keep(ENTRY).catch(() => {}));
  }
  return response;
};

const page = async (event, address) => {
  const kept = await open().then((cache) => cache.match(address)).catch(() => {});
  // Not by navigation preload: where it fails, Firefox 140 asks nobody for what is kept.
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keepPage(address, response.clone())).catch(() => {}));
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  return Promise.race([late, fresh.then((response) => (response.status < 500 ? response : kept), () => kept)]);
};

// What pages ask, `offline.js` alone.
const deeds = {
  version: async () => VERSION,
  kept: async () => (await Promise.all(ANALYSER.map((name) => caches.match(home + name)))).every(Boolean),
  keep: () => Promise.all(ANALYSER.map(keep)).then(() => true),
  skip: () => skipWaiting(),
  alone: async () => (await windows()).length < 2 && skipWaiting(),
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  const say = (said) => event.ports[0].postMessage(said);
  event.waitUntil(deeds[event.data]().then(say, () => say(false)));
});
addEventListener("fetch", (event) => {
  const { method, mode, headers, url } = event.request;
  const address = plain(url);
  if (method !== "GET" || headers.has("range") || !address.startsWith(home)) return;
  if (mode === "navigate" || address === home + "offline.js") event.respondWith(page(event, address));
  else if (HASHED.test(address) || SHELL.includes(address.slice(home.length))) event.respondWith(file(event, address));
});
