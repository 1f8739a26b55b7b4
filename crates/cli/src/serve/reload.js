// A preview's page: it loads itself again when the site was made again, and shows what keeps the site from being made.
// Written for the pages' policy: a file of the own host, no markup, no style but by the object model.
(() => {
  const shown = new URL(document.currentScript.src).search.slice(1);
  let banner;

  // A service worker of a site that was served at this address before would answer with that site's pages.
  const clear = async () => {
    const all = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(all.map((one) => one.unregister()));
  };

  const tell = (faults) => {
    if (!faults) {
      banner?.remove();
      banner = undefined;
      return;
    }
    if (!banner) {
      banner = document.createElement("pre");
      banner.setAttribute("role", "alert");
      Object.assign(banner.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", maxHeight: "50vh", overflow: "auto", margin: "0",
        padding: "1rem", background: "#7a0010", color: "#fff", font: "14px/1.5 monospace", whiteSpace: "pre-wrap",
      });
      document.body.append(banner);
    }
    if (banner.textContent !== faults) banner.textContent = faults;
  };

  const look = async () => {
    try {
      const answer = await fetch("/__version", { cache: "no-store" });
      const [version, ...faults] = (await answer.text()).split("\n");
      if (answer.ok && version !== shown) {
        location.reload();
        return;
      }
      tell(faults.join("\n").trim());
    } catch {
      // The preview has ended. It may be started again.
    }
    setTimeout(look, 1000);
  };

  clear().catch(() => {});
  look();
})();
