// Runs before the first paint: sets what the reader prefers, then starts the program. A file of its own, because the page's policy
// allows no inline script.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  // The view of a link is not the plain one: the style sheet keeps room for it.
  root.classList.toggle("linked", location.hash.length > 1);
  root.classList.toggle("several", /[#&]e=[^&]*\./.test(location.hash));
  for (const name of ["marks", "theme", "size"]) {
    try {
      const kept = localStorage.getItem("article-explorer." + name);
      if (kept && /^[a-z]+$/.test(kept)) root.dataset[name] = kept;
    } catch { /* storage is forbidden: the defaults stand */ }
  }
  const fail = (error) => {
    root.classList.remove("js");
    root.classList.add("failed");
    console.warn("The explorer could not start:", error);
  };
  addEventListener("DOMContentLoaded", () => {
    const { js, wasm } = document.getElementById("program").dataset;
    if (!js) return;
    const base = document.baseURI;
    import(new URL(js, base)).then((module) => module.default({ module_or_path: new URL(wasm, base) })).catch(fail);
  });
  // Last: what keeps the page for a time without network. Where that is missing or forbidden, as in private windows, all else works.
  addEventListener("load", async () => {
    const { offline } = document.getElementById("program").dataset;
    if (offline) try {
      const more = new URL(offline, document.baseURI);
      const workers = navigator.serviceWorker;
      const registration = await workers.register(new URL("sw.js", more));
      // What was asked for in vain, browsers do not ask for again under the same name.
      let again = "";
      const load = () => import(more + again).then((module) => module.default(registration)).catch(() => again += "&");
      const look = () => workers.controller && (registration.waiting || registration.installing) && load();
      look();
      registration.onupdatefound = look;
      addEventListener("toggle", (event) => event.target.className === "trust" && load(), true);
      addEventListener("visibilitychange", () => document.hidden || registration.update().then(look, () => {}));
    } catch { /* as it was */ }
  });
})();
