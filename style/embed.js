// Two things. On another site, one line puts a page of ours into it:
//   <script async src="https://SITE/embed.js" data-article="SLUG" data-show="article|quotes|quote" data-view="e=kim-jong-un"></script>
// On our own pages it writes that line for whoever opens "Embed", and in a frame of another site it tells that site how tall the page is.
(() => {
  const script = document.currentScript;
  const kinds = { article: "the article", quotes: "its quotes", quote: "one quote" };

  const address = (base, slug, show, theme, view) =>
    base + slug + "/#embed=" + show + (theme ? "&theme=" + theme : "") + (view ? "&" + view : "");

  // The scheme that the site around uses, where it says so.
  const scheme = (element) => {
    const [first, second] = getComputedStyle(element).colorScheme.replace("only", "").trim().split(" ");
    if (first === "normal" || !first) return "light";
    return second ? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") : first;
  };

  const frame = (base, { article, show = "article", view = "", theme, title }, around) => {
    const element = document.createElement("iframe");
    element.src = address(base, encodeURIComponent(article), kinds[show] ? show : "article", theme || scheme(around), view.replace(/^#/, ""));
    element.title = title || "Article Explorer: " + article;
    element.loading = "lazy";
    element.style.cssText = "display: block; box-sizing: border-box; inline-size: 100%; max-inline-size: 100%; border: 0; color-scheme: normal";
    element.style.blockSize = show === "quote" ? "16rem" : "36rem";
    addEventListener("message", ({ source, data }) => {
      const height = source === element.contentWindow && data && data.articleExplorer;
      if (height > 0) element.style.blockSize = Math.min(height, 100000) + "px";
    });
    return element;
  };

  if (script && script.dataset.article) {
    script.after(frame(new URL("./", script.src).href, script.dataset, script.parentElement || document.body));
  }

  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

  const attribute = (name, value) => (value ? ` ${name}="${escaped(value)}"` : "");
  const line = (how, { base, article, show, view, title }) =>
    how === "frame"
      ? `<iframe src="${escaped(address(base, article, show, "", view))}" title="${escaped(title)}" loading="lazy" width="100%" height="${show === "quote" ? 340 : 600}" style="border:0"></iframe>`
      : `<script async src="${escaped(base)}embed.js" data-article="${escaped(article)}" data-show="${show}"${attribute("data-view", view)}${attribute("data-title", title)}></script>`;

  const choice = (legend, name, choices, act) => {
    const set = document.createElement("fieldset");
    set.append(Object.assign(document.createElement("legend"), { textContent: legend }));
    Object.entries(choices).forEach(([value, words], index) => {
      const label = document.createElement("label");
      const input = Object.assign(document.createElement("input"), { type: "radio", name, value, checked: !index });
      input.addEventListener("change", act);
      label.append(input, " " + words);
      set.append(label);
    });
    return set;
  };

  const styled = () => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("embed.css", document.querySelector("script[src*=start-]").src);
    sheet.onload = sheet.onerror = () => (document.documentElement.dataset.styled = "");
    document.head.append(sheet);
  };

  globalThis.embedFramed ||= () => {
    styled();
    const begin = () => {
      const tell = () => parent.postMessage({ articleExplorer: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
      new ResizeObserver(tell).observe(document.body);
      // What is chosen in the frame is in the link that leads out of it.
      const out = document.querySelector(".embed-out a");
      const follow = () => out && (out.hash = location.hash);
      addEventListener("pointerdown", follow);
      addEventListener("focusin", follow);
      follow();
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
    else begin();
  };

  globalThis.embedOffer ||= (details) => {
    if (details.querySelector("textarea")) return;
    styled();
    // Where the site is published, if the page says so.
    const own = document.querySelector("link[rel=canonical]")?.href || location.href.split("#")[0];
    const base = new URL("../", own).href;
    const article = document.getElementById("app").dataset.article;
    const title = document.title;
    const box = document.createElement("div");
    const code = Object.assign(document.createElement("textarea"), { readOnly: true, rows: 4, spellcheck: false });
    code.setAttribute("aria-label", "What to put into your page");
    const note = document.createElement("p");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copy = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
    copy.addEventListener("click", () => {
      code.select();
      navigator.clipboard.writeText(code.value).then(() => (said.textContent = "Copied."), () => (said.textContent = "Press Ctrl+C to copy it."));
    });
    const of = (name) => box.querySelector(`input[name=${name}]:checked`).value;
    const write = () => {
      const show = of("embed-show");
      const view = location.hash.slice(1);
      code.value = line(of("embed-how"), { base, article, show, view, title });
      const alone = show === "quote" && !/(^|&)at=/.test(view);
      note.textContent = alone
        ? "Choose the quote first: open it in the article, or press Show in article below it."
        : "It shows what you see now: the names, speakers and words you have chosen are in it.";
      copy.disabled = alone;
      code.hidden = alone;
      said.textContent = "";
    };
    const row = document.createElement("p");
    row.append(copy, " ", said);
    box.append(choice("Show", "embed-show", kinds, write), choice("As", "embed-how", { script: "a script, as tall as it needs to be", frame: "a frame, where no scripts are allowed" }, write), note, code, row);
    details.append(box);
    addEventListener("hashchange", write);
    details.addEventListener("toggle", write);
    write();
  };
})();
