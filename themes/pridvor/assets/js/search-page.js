// The search page: a form whose state is the address, results as they are typed.
import { Search } from "./search.js";

const PAGE = 10, TYPING = 160, TALKING = 900;
const form = document.getElementById("search");
const by = (id) => document.getElementById(id);
const box = by("q"), results = by("results"), status = by("status"), more = by("more"), order = by("order");
const language = document.documentElement.lang;
const search = new Search(form.dataset.index);
const words = new Map(Array.from(by("search-words").content.querySelectorAll("[data-key]"), (e) => [e.dataset.key, e]));

const say = (key, ...values) =>
  values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words.get(key).textContent);
const plural = (n) => (n === 1 ? "one" : language === "ro" && (n === 0 || (n % 100 > 0 && n % 100 < 20)) ? "few" : "other");
const total = (n) => say("total." + plural(n), n);

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const marked = (parts) => parts.map(([text, hit]) => (hit ? element("mark", {}, text) : text));

// State: the form as an address, and back.

const boxes = () => form.querySelectorAll("input[type=checkbox]");
const filters = () => {
  const chosen = {};
  for (const { name, value } of form.querySelectorAll("input[type=checkbox]:checked")) (chosen[name] ??= []).push(value);
  return chosen;
};
const address = () => {
  const state = new URLSearchParams();
  if (box.value.trim()) state.set("q", box.value.trim());
  for (const [name, values] of Object.entries(filters())) for (const value of values) state.append(name, value);
  if (order.value) state.set("ordine", order.value);
  return location.pathname + (state.size ?? [...state].length ? "?" + state : "");
};
const restore = () => {
  const state = new URLSearchParams(location.search);
  box.value = state.get("q") ?? "";
  for (const b of boxes()) {
    b.checked = state.getAll(b.name).includes(b.value);
    if (b.checked) b.closest("details.facet").open = by("facets").open = true;
  }
  order.value = [...order.options].some((o) => o.value === state.get("ordine")) ? state.get("ordine") : "";
};

// Results.

let run = 0, shown = 0, current;

const item = async ({ kind, address, title, context, when, id }) => {
  const hits = await search.hits(title, current.terms);
  const hash = address.indexOf("#");
  const path = hash < 0 ? address : address.slice(0, hash);
  const link = form.dataset.root + path.slice(1) + (path.endsWith("/") ? "index.html" : "") + (hash < 0 ? "" : address.slice(hash));
  const facts = [say("kind." + kind), context, when && say("deadline", when)].filter(Boolean).join(" · ");
  const made = element("li", {},
    element("h3", {}, element("a", { href: link }, ...marked(search.marked(title, hits)))),
    element("p", { class: "facts", lang: language }, facts));
  // What the title shows needs no excerpt, and no file for it.
  const distinct = new Set(hits.map((h) => h.term));
  if (current.terms.size > distinct.size && !current.nothing) made.dataset.id = id;
  return made;
};

const excerpt = async (...asked) => (await import("./search-excerpt.js")).excerpt(search, ...asked);

const excerpts = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    excerpts.unobserve(target);
    excerpt(Number(target.dataset.id), current.terms, target.querySelector("a").textContent).then((parts) => {
      if (parts.length) target.append(element("p", { class: "excerpt" }, ...marked(parts)));
    }, () => {});
  }
});

const show = async (mine, from) => {
  const documents = await Promise.all(current.docs.slice(from, from + PAGE).map((id) => search.document(id)));
  const items = await Promise.all(documents.map(item));
  if (mine !== run) return;
  if (!from) results.replaceChildren();
  results.append(...items);
  shown = from + items.length;
  for (const i of items) if (i.dataset.id) excerpts.observe(i);
  const rest = current.docs.length - shown;
  more.hidden = rest <= 0;
  more.textContent = say("more", Math.min(PAGE, rest));
  return items[0];
};

const advise = () => {
  const advice = [];
  for (const [word, instead] of current.written) advice.push(element("p", {}, say("instead", word, instead.slice(0, 3).join(", "))));
  if (!current.all && current.docs.length) advice.push(element("p", {}, say("any")));
  const groups = current.about.filter((a) => a[0] === "#").map((a) => form.querySelector(`input[name=grup][value="${CSS.escape(a.slice(1))}"]`)).filter(Boolean);
  if (groups.length) {
    const links = groups.map((g) => element("a", { href: `${form.dataset.root}${language === "ro" ? "" : language + "/"}grupuri/${g.value}/index.html` }, g.nextElementSibling.textContent));
    advice.push(element("p", {}, say("group"), " ", ...links.flatMap((link, i) => (i ? [", ", link] : [link]))));
  }
  if (!current.docs.length) {
    advice.push(element("p", {}, say(current.found.size ? "none.filters" : "none.words", total(current.found.size))));
    const start = words.get("starting-points").cloneNode(true);
    start.removeAttribute("data-key");
    advice.push(element("p", {}, say("none.pages")), start);
  }
  by("advice").replaceChildren(...advice);
};

const count = async (mine, narrowed) => {
  for (const facet of form.querySelectorAll("details.facet")) {
    if (!search.facetsTogether && !facet.open) continue;
    const counts = await search.counts(facet.dataset.facet, narrowed);
    if (mine !== run) return;
    for (const b of facet.querySelectorAll("input")) {
      const n = counts.get(b.value) ?? 0;
      b.parentElement.querySelector(".count").textContent = "(" + n + ")";
      b.parentElement.hidden = !n && !b.checked;
    }
  }
};

let talking;
const announce = (text) => {
  clearTimeout(talking);
  talking = setTimeout(() => { status.textContent = text; }, status.textContent ? TALKING : 0);
};

const answer = async () => {
  const mine = ++run, chosen = filters(), query = box.value;
  by("clear").hidden = !Object.keys(chosen).length;
  try {
    const found = await search.find(query);
    if (mine !== run) return;
    const narrowed = await search.narrow(found.found, chosen);
    const sorting = order.value || (found.nothing || !query.trim() ? "plan" : "relevance");
    const docs = await search.sorted([...narrowed.docs], found.found, sorting);
    if (mine !== run) return;
    current = { ...found, docs };
    await show(mine, 0);
    if (mine !== run) return;
    if (!docs.length) results.replaceChildren();
    by("search-live").hidden = false;
    advise();
    announce(docs.length ? total(docs.length) : say("none"));
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(search.date));
    by("about-search").textContent = say("about", search.size, day);
    await count(mine, narrowed);
  } catch (e) {
    if (mine !== run) return;
    by("search-live").hidden = false;
    announce(say("failed"));
    by("advice").replaceChildren(words.get("starting-points").cloneNode(true));
    results.replaceChildren();
    throw e;
  }
};

let typing;
box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    history.replaceState(null, "", address());
    answer();
  }, TYPING);
});
const step = () => {
  clearTimeout(typing);
  if (address() !== location.pathname + location.search) history.pushState(null, "", address());
  return answer();
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  step().then(() => by("results-title").focus({ preventScroll: false }));
});
form.addEventListener("change", (event) => { if (event.target !== box) step(); });
form.addEventListener("toggle", (event) => { if (event.target.matches("details.facet") && current) answer(); }, true);
by("clear").addEventListener("click", () => {
  for (const b of boxes()) b.checked = false;
  step();
  box.focus();
});
more.addEventListener("click", async () => {
  const first = await show(run, shown);
  first?.querySelector("a").focus();
});
addEventListener("popstate", () => { restore(); answer(); });

restore();
if (matchMedia("(min-width: 60rem)").matches) by("facets").open = true;
if (location.search) answer();
else {
  by("search-live").hidden = false;
  box.addEventListener("focus", () => search.load().catch(() => {}), { once: true });
  answer();
}
