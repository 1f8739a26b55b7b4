// A page in a frame of another site: it shows a part of itself, in the colours of the site around it, and tells that site how tall it is.
// The link says which part: `#embed=quotes`, or `article`, or `quote` for the one that is focused; `theme=dark` may follow, then the view.
(() => {
  const styled = () => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("embed.css", own);
    sheet.onload = sheet.onerror = () => (root.dataset.styled = "");
    document.head.append(sheet);
  };
  const root = document.documentElement;
  const own = document.currentScript.src;
  const { hash } = location;
  const [, shown, theme, view] = /^#embed=(article|quotes|quote)(?:&theme=(light|dark))?(?:&(.*))?$/s.exec(hash) || [];
  if (shown) {
    history.replaceState(null, "", view ? "#" + view : location.pathname + location.search);
    root.classList.toggle("linked", !!view);
    if (window !== top) {
      root.dataset.embed = shown;
      styled();
      if (theme) root.dataset.scheme = theme;
      addEventListener("DOMContentLoaded", () => {
        const tell = () => parent.postMessage({ articleExplorer: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
        new ResizeObserver(tell).observe(document.body);
        // What is chosen in the frame is in the link that leads out of it.
        const out = document.querySelector(".embed-out a");
        const follow = () => out && (out.hash = location.hash);
        addEventListener("pointerdown", follow);
        addEventListener("focusin", follow);
        follow();
      });
    }
  }
  addEventListener("toggle", ({ target }) => {
    if (target.className === "embed" && target.open) styled(), import(new URL("embed.js", own)).then(() => embedOffer(target));
  }, true);
})();
