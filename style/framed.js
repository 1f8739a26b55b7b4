// A page in a frame of another site shows a part of itself. The link says which: `#embed=quotes`, or `article`, or `quote` for the one that is
// focused; `theme=dark` may follow, then the view. All else is in `embed.js`, which few need. Of pages opened from a disk, it makes links lead to pages.
(() => {
  const root = document.documentElement;
  const more = new URL("embed.js", document.currentScript.src);
  const [, shown, theme, view] = /^#embed=(article|quotes|quote)(?:&theme=(light|dark))?(?:&(.*))?$/.exec(location.hash) || [];
  if (shown) {
    history.replaceState(null, "", view ? "#" + view : location.pathname);
    root.classList.toggle("linked", !!view);
    if (window !== top) {
      root.dataset.embed = shown;
      root.dataset.scheme = theme;
      import(more).then(() => embedFramed());
    }
  }
  // From a disk browsers load no modules, so that the page is as without scripts; and no host answers for a folder with the page in it.
  if (location.protocol === "file:") {
    root.classList.remove("js");
    addEventListener("click", ({ target }) => {
      const link = target.closest("a[href]");
      if (link && link.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
  }
  addEventListener("toggle", ({ target }) => {
    if (target.className === "embed") import(more).then(() => embedOffer(target));
  }, true);
})();
