// The archive explorer of the front page: searches all articles, narrows them down by facets, and keeps what is shown in the fragment
// (`#q=satellite&person=kim-jong-un.vladimir-putin&year=2018.2019`). The index and the program that reads it, Pagefind, come from `search/` when
// a reader turns to the search or a link asks for it. Words from the index are only ever put in as text, never as markup.
const FACETS = ["person", "organisation", "place", "year"];
const PAGE = 10;
const TOP = 12;
const FOUND = 30;
const LONGEST = 200;
const PAUSE = 120;
// As much of names as comes unasked, in bytes.
const LIGHT = 50_000;

const part = (id) => document.getElementById("explore-" + id);
const home = document.getElementById("explore");
const root = new URL(home.dataset.root || ".", document.baseURI);
const [field, notes, chips, said, list, more, reveal] = ["query", "notes", "chosen", "said", "found", "more", "show"].map(part);
const facets = home.querySelector(".explore-facets");

const make = (tag, attributes, ...inside) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};
const button = (attributes, act, ...inside) => {
  const made = make("button", { type: "button", ...attributes }, ...inside);
  made.addEventListener("click", act);
  return made;
};

// ---- The view and its fragment, in the grammar of the articles' links: letters, digits and hyphens bare, a space as `_`, all else as %XX.

const escape = (text) =>
  encodeURIComponent(text).replace(/[_.!~*'()]/g, (c) => "%" + c.charCodeAt(0).toString(16)).replace(/%20/g, "_");
const short = (text) => (text.length > 60 ? text.slice(0, 60) + "…" : text);
const unescape = (text) => decodeURIComponent(text.replace(/[_+]/g, " "));

let view;
let ignored;

const empty = () => !view.q && !FACETS.some((facet) => view[facet].size);

const parse = (fragment) => {
  ignored = [];
  view = { q: "" };
  for (const facet of FACETS) view[facet] = new Set();
  for (const piece of fragment.replace(/^#/, "").split(":~:")[0].split("&")) {
    if (!piece) continue;
    const [, key, value] = piece.match(/^([^=]*)=?(.*)$/s);
    try {
      if (key === "q") view.q = [...unescape(value)].slice(0, LONGEST).join("");
      else if (FACETS.includes(key)) for (const one of value.split(".")) one && view[key].add(unescape(one));
      else ignored.push(`“${short(piece)}”: no part of a link has that name`);
    } catch {
      ignored.push(`“${short(piece)}”: its letters are damaged`);
    }
  }
};

const print = () =>
  [["q", escape(view.q)], ...FACETS.map((facet) => [facet, [...view[facet]].map(escape).join(".")])]
    .filter(([, value]) => value)
    .map((pair) => pair.join("="))
    .join("&");

// Choosing makes history, typing replaces it.
const go = (deed) => {
  ignored = [];
  const fragment = print();
  history[deed](null, "", fragment ? "#" + fragment : location.pathname + location.search);
  show();
};

// ---- The engine.

const ask = async (file) => {
  const answer = await fetch(new URL("search/" + file, root), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
  return answer;
};

let engine;
let light;
// What was asked for in vain, browsers do not ask for again under the same name.
let again = "";

const start = async () => {
  const base = new URL("search/", root).href;
  // Without a tag, each visit would ask for the list of files under a new address, which no cache can answer.
  const how = { excerptLength: 32, excerptEllipsis: "…", metaCacheTag: "" };
  const [pagefind, parts] = await Promise.all([import(base + "pagefind.js" + again), ask("parts.json")]);
  const made = pagefind.createInstance({ basePath: base, ...how });
  // Fails if the newest part does; the others would wait for it for ever.
  await made.preload("");
  // Newest first: what is found alike well stays in this order.
  const [many, bytes] = await parts.json();
  light = bytes <= LIGHT;
  const others = Array.from({ length: many - 1 }, (_, at) => at + 1).reverse();
  await Promise.all(others.map((part) => made.mergeIndex(`${base}${part}/`, how)));
  return made;
};
const load = () => (engine ??= start());

// Begins anew, so that what failed is asked for again.
const forget = () => {
  engine?.then((old) => old.destroy()).catch(() => {});
  engine = names = undefined;
  again += "?";
};

// Facet → slug → the filter's value and the name, of all articles.
let names;

const known = async () =>
  (names ??= Object.fromEntries(
    Object.entries(await (await load()).filters()).map(([facet, values]) => [
      facet,
      new Map(
        Object.keys(values).map((value) => {
          const [slug, ...words] = value.split(" ");
          return [slug, { value, name: words.join(" ") || slug }];
        }),
      ),
    ]),
  ));

// All chosen names have to be in an article; of the years one, as it has but one.
const filters = (left) => {
  const wanted = {};
  for (const facet of FACETS) {
    const values = [...view[facet]].map((slug) => names?.[facet]?.get(slug)?.value).filter(Boolean);
    if (values.length && facet !== left) wanted[facet] = facet === "year" ? { any: values } : values;
  }
  return wanted;
};

// Words that nearly every English article has. They narrow nothing down, and of all words cost the most: with 10,000 articles the engine takes
// two seconds for one of them.
const COMMON = new Set("a an and are as at be by for from has have he in is it its of on or that the this to was were with".split(" "));
const isEnglish = document.documentElement.lang.startsWith("en");
// “IT” is another word than “it”, and “A” may be a vitamin.
const isCommon = (word) => isEnglish && word !== "A" && COMMON.has(word.replace(/^./, (first) => first.toLowerCase()));

// What the engine is asked for: what was typed, without common words if others are left; a phrase in quote marks, of whatever sort, stays as it is.
const asked = () => {
  const typed = view.q.trim().replace(/[“”„«»]/g, '"');
  if (typed.includes('"')) return typed;
  const words = typed.split(/\s+/);
  return words.filter((word) => !isCommon(word)).join(" ") || typed;
};

const search = async (left) =>
  (await load()).search(asked() || null, { filters: filters(left), sort: asked() ? {} : { date: "desc" } });

// ---- What is shown.

let turn = 0;
let results = [];
let shown = 0;
let unfolded = false;

const show = async () => {
  const mine = ++turn;
  if (field.value !== view.q && document.activeElement !== field) field.value = view.q;
  notes.replaceChildren();
  if (empty()) {
    // The plain front page: its own list shows everything.
    document.documentElement.classList.remove("exploring");
    said.textContent = "";
    list.replaceChildren();
    results = [];
    more.hidden = true;
    choices();
    ignore();
    if (facets.open) count(mine);
    return;
  }
  // Slow networks: say that something comes.
  const slow = setTimeout(() => (said.textContent = "Searching …"), 400);
  try {
    if (FACETS.some((facet) => view[facet].size)) {
      await known();
      if (mine !== turn) return;
      if (unknown() && empty()) return void show();
    }
    const found = await search();
    if (mine !== turn) return;
    results = found.results;
    // A piece of the index that does not arrive looks to the engine like words that no article has.
    if (!results.length) await ask("parts.json");
    const first = await items(0);
    if (mine !== turn) return;
    ignore();
    choices();
    document.documentElement.classList.add("exploring");
    // The facets stand beside the results where there is room (as the style sheet has it) and they cost little, else they are folded until a
    // reader opens them; what a reader folds, stays so.
    if (!unfolded && light && home.clientWidth >= 46 * 16) facets.open = unfolded = true;
    list.replaceChildren(...first);
    shown = first.length;
    say(found, first);
    if (facets.open) count(mine, found);
  } catch (error) {
    if (mine === turn) fail(error);
  } finally {
    clearTimeout(slow);
  }
};

const fail = (error) => {
  console.warn("The archive could not be searched:", error);
  forget();
  document.documentElement.classList.remove("exploring");
  said.textContent = "";
  list.replaceChildren();
  more.hidden = true;
  facets.open = false;
  const words = "The articles could not be searched: the search could not be loaded. The list below is complete. Check the connection and ";
  notes.replaceChildren(make("p", { class: "notice" }, words, button({ class: "quiet" }, () => { field.focus(); show(); }, "try again")));
};

const number = new Intl.NumberFormat("en");
const many = (count) => number.format(count) + (count === 1 ? " article" : " articles");

// Where no article has a word, the engine takes its beginning, down to a letter: what it finds is not what was asked for.
const near = (first) => {
  const begins = (word, other) => [...word].findIndex((letter, at) => other[at] !== letter);
  const has = split(first.map((one) => [one.querySelector("h3"), one.querySelector(".found-meta"), ...one.querySelectorAll("mark")].map((place) => place.textContent).join(" ")).join(" "));
  return split(asked()).some((word) => has.some((other) => {
    const at = begins(word, other);
    return at < 0 || at > word.length / 2;
  }));
};

const say = ({ unfilteredResultCount: all }, first) => {
  more.hidden = shown >= results.length;
  reveal.textContent = results.length ? "Show " + many(results.length) : "No article: back to the search";
  const typed = view.q.trim();
  const words = typed ? " for " + (/^["“”„«»]/.test(typed) ? short(typed) : `“${short(typed)}”`) : ", newest first";
  if (results.length) {
    said.textContent = !typed || near(first) ? many(results.length) + words : `No article${words}. ${many(results.length)} with words that begin alike:`;
    return;
  }
  const narrowed = FACETS.some((facet) => view[facet].size);
  said.textContent = "No article" + (typed ? words : " has all that is chosen") + ".";
  list.replaceChildren(
    make("li", { class: "nothing" }, typed && narrowed && all
      ? `Without the filters there would be ${many(all)}: remove one above.`
      : typed ? "Try fewer or other words, or only the beginning of one." : "Remove one of the filters above."),
  );
};

// What of the link means nothing here is taken out of the view, and named.
const unknown = () => {
  const before = ignored.length;
  for (const facet of FACETS) for (const slug of view[facet]) {
    if (names[facet]?.has(slug)) continue;
    view[facet].delete(slug);
    ignored.push(`“${short(slug)}”: the archive has no ${facet} of that name to choose`);
  }
  return ignored.length > before;
};

const ignore = () => {
  if (ignored.length) notes.append(make("p", { class: "notice" }, `A part of the link was not understood and is left out. ${ignored.join("; ")}.`));
};

// The engine gives an excerpt as markup of two kinds only; it becomes text and marks.
const marked = (excerpt) =>
  excerpt.split(/<mark>(.*?)<\/mark>/s).map((words, index) => {
    const text = words.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    return index % 2 ? make("mark", {}, text) : text;
  });

// Words as they compare: without marks and capitals.
const split = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const day = (date) => {
  const [year, month, number] = date.split("-").map(Number);
  const made = new Date(Date.UTC(year, (month || 1) - 1, number || 1));
  if (isNaN(made)) return date;
  return made.toLocaleDateString("en-GB", { year: "numeric", month: month ? "long" : undefined, day: number ? "numeric" : undefined, timeZone: "UTC" });
};

// An article opens with what led to it: the chosen names, and the words.
// Words that stand in the article as they are, which its own search looks for: what was typed if it is in what is shown of it, else the longest word
// that was found.
const sought = (excerpt) => {
  const typed = view.q.trim().replace(/^["“”„«»]|["“”„«»]$/g, "");
  const shown = excerpt.replace(/<\/?mark>/g, "").toLowerCase();
  if (!typed || shown.includes(typed.toLowerCase())) return typed;
  const found = [...excerpt.matchAll(/<mark>([^<&]*)<\/mark>/g)].map(([, word]) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  return found.sort((a, b) => b.length - a.length)[0] ?? "";
};

const link = (page, slugs, words) => {
  const fragment = [slugs.length && "e=" + slugs.map(escape).join("."), words && "q=" + escape(words)].filter(Boolean).join("&");
  return new URL(page + (fragment ? "#" + fragment : ""), root).href;
};

const item = ({ raw_url: page, meta, excerpt, filters: has }) => {
  const words = split(asked()).filter((word) => word.length > 2);
  const found = sought(excerpt);
  const here = FACETS.slice(0, 3).flatMap((facet) => (has[facet] ?? []).map((value) => ({ facet, slug: value.split(" ")[0], name: value.slice(value.indexOf(" ") + 1) })));
  const chosen = here.filter(({ facet, slug }) => view[facet].has(slug));
  const matched = here.filter(({ facet, slug, name }) =>
    view[facet].has(slug) || words.some((word) => split(name).includes(word)));
  const about = make("p", { class: "found-meta" });
  if (meta.date) about.append(make("time", { datetime: meta.date }, day(meta.date)));
  if (meta.author) about.append(meta.date ? " · " : "", meta.author);
  const made = make("li", { class: "found" },
    make("h3", { dir: "auto", "aria-level": "2" }, make("a", { href: link(page, chosen.map(({ slug }) => slug), found) }, meta.title ?? page)),
    about,
    make("p", { class: "found-words", dir: "auto" }, ...marked(excerpt)));
  if (matched.length) {
    made.append(make("p", { class: "found-names" }, ...matched.slice(0, 6).map(({ facet, slug, name }) =>
      make("a", { class: "found-name", "data-kind": facet, href: link(page, [slug], found) }, name))));
  }
  return made;
};

const items = (from) => Promise.all(results.slice(from, from + PAGE).map(async (result) => item(await result.data())));

more.addEventListener("click", async () => {
  const [mine, from] = [turn, shown];
  try {
    const next = await items(from);
    // Another search, or another click, was faster.
    if (mine !== turn || from !== shown) return;
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= results.length;
    next[0].querySelector("a").focus();
  } catch (error) {
    if (mine === turn) fail(error);
  }
});

// ---- Facets.

// From the filters to what they leave.
reveal.addEventListener("click", () => {
  facets.open = false;
  said.scrollIntoView();
  (links()[0] ?? field).focus({ preventScroll: true });
});

// Facet → value → how many of the articles shown.
let counts = {};

const choose = (facet, slug) => {
  view[facet].delete(slug) || view[facet].add(slug);
  go("pushState");
};

const choices = () => {
  const all = FACETS.flatMap((facet) => [...view[facet]].map((slug) => [facet, slug]));
  const had = chips.contains(document.activeElement);
  chips.replaceChildren(...all.map(([facet, slug]) => {
    const name = names?.[facet]?.get(slug)?.name ?? slug;
    return button({ class: "chip", "data-kind": facet, "aria-label": `Remove ${name}` }, () => choose(facet, slug), name, " ×");
  }));
  chips.hidden = !all.length;
  // The pressed chip is gone; who uses the keyboard goes on from the next.
  if (had) (chips.querySelector("button") ?? field).focus();
};

const count = async (mine, found) => {
  facets.setAttribute("aria-busy", "true");
  try {
    const first = !names;
    await known();
    // The names' files tell the counts of a search only if they were there before it.
    if (first || !found) found = empty() ? { filters: await (await load()).filters() } : await search();
    const years = view.year.size ? (await search("year")).filters : found.filters;
    if (mine !== turn) return;
    counts = { ...found.filters, year: years.year };
    for (const facet of FACETS) draw(facet);
    part("wait").hidden = !!facets.querySelector("[data-facet]:not([hidden])");
    part("wait").textContent = "There are no names or years to choose from.";
  } catch (error) {
    if (mine === turn) fail(error);
  } finally {
    if (mine === turn) facets.setAttribute("aria-busy", "false");
  }
};

// The rows of the facets, each made once.
const rows = new Map();

const once = (key, build) => rows.get(key) ?? rows.set(key, build()).get(key);
const remark = (facet, words) => once(`${facet}: ${words}`, () => make("li", { class: "nothing" }, words));

const choice = (facet, { slug, name, number: count }) => {
  const row = once(`${facet} ${slug}`, () =>
    make("li", {}, button({ class: "name", "data-slug": slug }, () => choose(facet, slug),
      make("span", { class: "name-words", dir: "auto" }, name), make("span", { class: "count" }))));
  row.firstChild.setAttribute("aria-pressed", view[facet].has(slug));
  row.querySelector(".count").textContent = number.format(count);
  return row;
};

const draw = (facet) => {
  const place = facets.querySelector(`[data-facet=${facet}]`);
  const finder = place.querySelector("input");
  const names_ = names[facet];
  place.hidden = !names_?.size;
  if (!names_) return;
  const wanted = (finder?.value ?? "").trim().toLowerCase();
  const all = [];
  for (const [slug, { value, name }] of names_) {
    const number = counts[facet]?.[value] ?? 0;
    if (number || view[facet].has(slug)) all.push({ slug, name, number });
  }
  all.sort((a, b) => facet === "year" ? b.name.localeCompare(a.name) : view[facet].has(b.slug) - view[facet].has(a.slug) || b.number - a.number || a.name.localeCompare(b.name));
  const fits = wanted ? all.filter(({ name }) => name.toLowerCase().includes(wanted)) : all;
  const few = facet === "year" ? fits : fits.slice(0, wanted ? FOUND : TOP);
  const active = place.contains(document.activeElement) && document.activeElement.dataset.slug;
  const items = few.map((row) => choice(facet, row));
  if (few.length < fits.length) items.push(remark(facet, `${number.format(fits.length - few.length)} more: find them by name.`));
  if (!fits.length) items.push(remark(facet, wanted ? "No name here has these letters." : "None in these articles."));
  const listed = place.querySelector("ul");
  // What stays in its place is not touched: a press that began on it still is a click when new numbers come before it ends.
  if (items.length !== listed.children.length || items.some((item, at) => item !== listed.children[at])) listed.replaceChildren(...items);
  if (finder) finder.hidden = all.length <= TOP && !wanted;
  if (active) place.querySelector(`[data-slug="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
};

for (const facet of FACETS) {
  facets.querySelector(`[data-facet=${facet}] input`)?.addEventListener("input", () => names && draw(facet));
}
facets.addEventListener("toggle", () => facets.open && count(turn));

// ---- Fields and keys.

let pause;
const take = () => {
  clearTimeout(pause);
  if (view.q === field.value) return;
  view.q = field.value;
  go("replaceState");
};

// The engine is there by the time the first word is.
field.addEventListener("focus", () => load().catch(() => forget()), { once: true });
field.addEventListener("input", () => {
  clearTimeout(pause);
  // One or two letters begin half of all words, which takes long to find and is rarely meant, as are common words alone: they are given time to
  // become more.
  const now = field.value.trim();
  pause = setTimeout(take, now && (now.length < 3 || now.split(/\s+/).every(isCommon)) ? 6 * PAUSE : PAUSE);
});
const links = () => [...list.querySelectorAll("h3 a")];
home.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { key, target } = event;
  if (target === field && key === "Enter") take();
  else if (key === "Escape" && target === field && field.value) {
    field.value = "";
    take();
    // Nothing is searched any more: the page is as it was. What a reader has folded, stays so.
    if (empty() && facets.open) facets.open = unfolded = false;
  } else if (key === "ArrowDown" && target === field) links()[0]?.focus();
  else if (/^Arrow(Up|Down)$/.test(key) && list.contains(target)) {
    const all = links();
    const at = all.indexOf(target.closest("li").querySelector("h3 a")) + (key === "ArrowUp" ? -1 : 1);
    (all[at] ?? (at < 0 ? field : more.hidden ? target : more)).focus();
  } else return;
  event.preventDefault();
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  // Single keys can be switched off in the explorer's help.
  try {
    if (localStorage.getItem("article-explorer.keys") === "off") return;
  } catch { /* storage is forbidden: keys are on */ }
  event.preventDefault();
  field.focus();
  field.select();
});

// A place in the page, such as that which “Skip to the articles” leads to, is no view.
const isPlace = () => location.hash && document.getElementById(location.hash.slice(1));
const arrive = () => {
  parse(isPlace() ? "" : location.hash);
  field.value = view.q;
  show();
};

addEventListener("popstate", () => isPlace() || arrive());
arrive();
