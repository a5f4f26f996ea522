// The search page: a form whose state is the address, results as they are typed. What is asked
// stands behind the # of the address, which browsers do not send to any server.
const PAGE = 10, FEW_VALUES = 12, TYPING = 300, TALKING = 900, SLOW = 400;
const form = document.getElementById("search"), root = form.dataset.root;
// Results are in the portal's own language; their pages stand in the language of the search.
const by = (id) => document.getElementById(id);
const language = document.documentElement.lang, content = by("with-words").lang;
/** Languages of plans whose words are not in the portal's own. */
const languages = new Map((by("with-words").dataset.languages || "").split(",").filter(Boolean).map((each) => each.split(" ")));
const home = root + (language === content ? "" : language + "/");
const box = by("q"), results = by("results"), order = by("order");
const lists = [by("with-words"), by("related")], mores = [by("more"), by("more-related")];
const number = new Intl.NumberFormat(language);
const words = new Map(Array.from(by("search-words").content.children, (e) => [e.dataset.key, e.textContent]));

/** An interface text with its values. */
const say = (key, ...values) =>
  words.get(key).replace(/\{(\d)\}/g, (_, i) => (typeof values[i] === "number" ? number.format(values[i]) : values[i]));
const plural = (n) => (n === 1 ? "one" : language === "ro" && (n === 0 || (n % 100 > 0 && n % 100 < 20)) ? "few" : "other");
const total = (n) => say("total." + plural(n), n);

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const button = (attributes, ...children) => element("button", { type: "button", class: "quiet", ...attributes }, ...children);
const marked = (parts) => parts.map(([text, hit]) => (hit ? element("mark", {}, text) : text));

let engine;
/** The search engine, fetched when it is first needed. */
const load = () => (engine ??= import("./search.js")
  .then(({ Search }) => new Search(root + "cautare/index/").load())
  .catch((e) => { engine = undefined; throw e; }));

// State: the form as an address, and back.

const facetOf = (name) => form.querySelector(`details[data-facet="${CSS.escape(name)}"]`);
const ticked = () => form.querySelectorAll(":checked[name]");
const boxesOf = (name) => [...(facetOf(name)?.querySelectorAll("input") ?? [])];
const boxOf = (name, value) => boxesOf(name).find((b) => b.value === value);
const filters = () => {
  const chosen = {};
  for (const { name, value } of ticked()) (chosen[name] ??= []).push(value);
  return chosen;
};
/** The address of this page with these words, filters and order. */
const address = (query = box.value.trim(), chosen = filters()) => {
  const state = new URLSearchParams();
  if (query) state.set("q", query);
  for (const [name, values] of Object.entries(chosen)) for (const value of values) state.append(name, value);
  if (order.value) state.set("ordine", order.value);
  const asked = String(state);
  return location.pathname + (asked && "#" + asked);
};
const choice = (name, [value, label]) =>
  element("label", {}, element("input", { type: "checkbox", name, value }), label);
/** Puts a long list of values into its facet; once. */
const fill = (facet) => (facet.filled ??= (async () => {
  if (!facet.dataset.file) return;
  const response = await fetch(root + facet.dataset.file), list = facet.querySelector("fieldset");
  for (const [heading, values] of await response.json()) {
    const choices = values.map((v) => choice(facet.dataset.facet, v));
    list.append(...(heading ? [element("fieldset", {}, element("legend", {}, heading), ...choices)] : choices));
  }
})().catch(() => { facet.filled = undefined; }));
const restore = async () => {
  const state = new URLSearchParams(location.hash.slice(1) || location.search);
  box.value = (state.get("q") ?? "").slice(0, box.maxLength);
  order.value = state.get("ordine") ?? "";
  if (order.selectedIndex < 0) order.value = "";
  for (const b of ticked()) b.checked = false;
  for (const [name, value] of state) {
    const facet = facetOf(name);
    if (!facet) continue;
    await fill(facet);
    let b = boxOf(name, value);
    if (!b) facet.querySelector("fieldset").append((b = choice(name, [value, value]))), (b = b.firstChild);
    b.checked = facet.open = true;
  }
  return state.has("q") || ticked().length;
};

// Results.

let run = 0, shown = [0, 0], idle = true, current;

/** Whether something can be used: its state, and the year of it, in words. */
const stateOf = (kind, state) => {
  const [name, year] = state.split(" ");
  if (!name || (kind === "masura" && name === "promis")) return "";
  return say((kind === "masura" ? "measure." : "state.") + name + (year && words.has(`state.${name}.year`)
    && (kind !== "masura" || words.has(`measure.${name}.year`)) ? ".year" : ""), year);
};

const item = ({ kind, address, title, context, objective, when, state, text }) => {
  const { search, terms, nothing } = current, found = search.shown({ title, text }, terms);
  const [path, part] = address.split("#");
  const link = home + path.slice(1) + (path.endsWith("/") ? "index.html" : "") + (part ? "#" + part : "");
  const facts = [labelOf("fel", kind), context, /^\d/.test(objective) ? say("objective", objective) : objective, when && say("deadline", when)];
  // Names of groups are known in every language of the portal; all else is in the portal's own.
  const own = kind === "grup" && language !== content && labelOf("grup", path.split("/")[2]);
  const spoken = languages.get(path.split("/")[2]), lang = spoken ? { lang: spoken } : {};
  const named = own ? element("a", { href: link, lang: language }, own) : element("a", { href: link, ...lang }, ...marked(found.title));
  const usable = stateOf(kind, state);
  const made = element("li", {},
    element("h3", {}, named),
    element("p", { class: "facts", lang: language },
      ...(usable ? [element("strong", { class: "usable" }, usable), " · "] : []), facts.filter(Boolean).join(" · ")));
  if (!nothing && found.excerpt.length) made.append(element("p", { class: "excerpt", ...lang }, ...marked(found.excerpt)));
  return made;
};
/** In the place of a result whose file did not come. */
const lost = () => element("li", { lang: language }, element("p", { class: "facts" }, say("lost")));

/** Shows more of a section: 0 those with the words, 1 those about the same. */
const show = async (mine, section, from, count) => {
  const { search, both } = current, docs = both[section];
  const documents = await Promise.all(docs.slice(from, from + count).map((id) => search.document(id).catch(() => undefined)));
  if (mine !== run) return;
  const items = documents.map((d) => (d ? item(d) : lost()));
  if (!from) lists[section].replaceChildren();
  lists[section].append(...items);
  shown[section] = from + items.length;
  const rest = docs.length - shown[section], more = mores[section];
  more.hidden = !rest;
  more.textContent = say("more", Math.min(PAGE, rest)) + " " + say("shown", shown[section], docs.length);
  return items[0];
};
/** Shows a first page, or as much as was shown when the reader left. */
const showAll = async (mine) => {
  const first = current.search.firstPage(current.both), before = history.state?.shown ?? [0, 0];
  await Promise.all([0, 1].map((i) => show(mine, i, 0, Math.max(first[i], before[i]))));
  if (mine !== run) return;
  lists[0].hidden = !current.both[0].length;
  by("about-same").hidden = !current.both[1].length;
  by("about-same-title").hidden = !current.both[0].length;
  results.hidden = !current.docs.length;
  by("ordering").hidden = !current.docs.length;
  if (history.state?.shown) scrollTo(0, history.state.y);
};

// Facets.

const labelOf = (name, value) => {
  const b = boxOf(name, value);
  return b ? b.nextSibling.textContent.trim() : value;
};
const facetName = (name) => facetOf(name).querySelector("summary").textContent;
/** The filters in words, each a button that takes it away. */
const showChosen = (chosen) => {
  const list = by("chosen"), entries = Object.entries(chosen);
  list.replaceChildren(...entries.flatMap(([name, values]) => values.map((value) => {
    return element("li", {}, button({ "data-name": name, "data-value": value },
      element("span", { class: "visually-hidden" }, say("remove") + " "), `${facetName(name)}: ${labelOf(name, value)}`));
  })));
  if (list.children.length > 1) list.append(element("li", {}, button({}, say("clear"))));
  list.hidden = !entries.length;
};
/** What the reader stands on, if it is part of this: that is never taken away, nor moved out of sight. */
const held = (part) => (part.contains(document.activeElement) ? document.activeElement : undefined);
const count = async (mine, narrowed, search) => {
  for (const facet of form.querySelectorAll("details.facet")) {
    if (!facet.open || !by("facets").open) continue;
    await fill(facet);
    const counts = await search.counts(facet.dataset.facet, narrowed);
    if (mine !== run) return;
    const boxes = boxesOf(facet.dataset.facet), of = (b) => counts.get(b.value) ?? 0, focus = held(facet);
    const known = boxes.filter((b) => of(b) || b.checked || b === focus);
    const few = new Set(facet.dataset.all || known.length <= FEW_VALUES + 3 ? known
      : [...known].sort((a, b) => (b === focus) - (a === focus) || b.checked - a.checked || of(b) - of(a)).slice(0, FEW_VALUES));
    for (const b of boxes) {
      const label = b.parentElement;
      (label.querySelector(".count") ?? label.appendChild(element("span", { class: "count" }))).textContent = ` (${number.format(of(b))})`;
      label.hidden = !few.has(b);
    }
    facet.hidden = !known.length && !focus;
    for (const part of facet.querySelectorAll("fieldset fieldset")) part.hidden = !part.querySelector("label:not([hidden])");
    let all = facet.querySelector(".all");
    if (few.size < known.length) (all ??= facet.appendChild(button({ class: "quiet all" }))).textContent = say("facet-more", known.length);
    else all?.remove();
    held(by("facets"))?.scrollIntoView({ block: "nearest" });
  }
};

// Answers.

/** What advice is made with. */
const page = {
  say, total, element, address, labelOf, facetName,
  between: (links) => links.flatMap((l, i) => (i ? [", ", l] : [l])),
};
/** The pages of the groups that are named. */
const groupPages = (about) => {
  const links = about.filter((a) => a[0] === "#").map((a) => [a.slice(1), labelOf("grup", a.slice(1))])
    .filter(([id, name]) => id !== name)
    .map(([id, name]) => element("a", { href: `${home}grupuri/${id}/index.html` }, name));
  return links.length ? [element("p", {}, say("group"), " ", ...page.between(links))] : [];
};
/** What was looked for that is not what was typed. */
const changes = ({ all, written, missing }, docs) => [
  ...Array.from(written, ([word, instead]) => say("instead", word, instead.slice(0, 3).join(", "))),
  ...(missing.length ? [say("missing", missing.join(", "))] : []),
  ...(!all && docs.length ? [say("any")] : []),
];
let talking;
const announce = (text) => {
  clearTimeout(talking);
  talking = setTimeout(() => { by("status").textContent = text; }, TALKING);
};
/** Shows the results or where to start, or both. */
const reveal = (found, start) => {
  by("found").hidden = !found;
  by("start").hidden = !start && !held(by("start"));
};

/** Says that the network is slow, and shows no old results under new words. */
const wait = (busy) => {
  by("busy").hidden = !busy;
  results.setAttribute("aria-busy", busy);
  if (!busy) return;
  results.hidden = true;
  by("advice").replaceChildren();
  by("total").textContent = by("busy").textContent;
  reveal(true, false);
};
/** A letter to the publisher with what was looked for: only if the reader sends it. */
const write = (query) => {
  const link = by("write");
  if (link) link.href = link.href.split("?")[0] + "?subject=" + encodeURIComponent(say("write-subject", query));
};

const answer = async (quiet) => {
  const mine = ++run, chosen = filters(), query = box.value.trim();
  box.dispatchEvent(new Event("asked")); // search-danger.js
  idle = false;
  form.dataset.busy = 1; // until all is answered: whoever tests the page waits for that
  showChosen(chosen);
  const slow = setTimeout(() => wait(true), SLOW);
  try {
    const search = await load(), found = await search.find(query);
    if (mine !== run) return;
    const narrowed = await search.narrow(found.found, chosen);
    const sorting = order.value || (found.nothing || !query ? "plan" : "relevance");
    const both = await search.sections(found, [...narrowed.docs], sorting), docs = both.flat();
    if (mine !== run) return;
    current = { ...found, docs, both, search };
    await showAll(mine);
    if (mine !== run) return;
    clearTimeout(slow);
    wait(false);
    const heading = docs.length ? total(docs.length) : say("none"), help = by("advice");
    by("total").textContent = heading;
    help.replaceChildren();
    by("everything").replaceChildren(...groupPages(found.about));
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(search.date));
    by("about-search").textContent = say("about", say("documents." + plural(search.size), search.size), day);
    reveal(true, !docs.length);
    write(query);
    for (const said of changes(found, docs)) help.append(element("p", {}, said));
    if (!docs.length) {
      const { advice } = await import("./search-advice.js");
      const given = await advice(page, search, found, query, chosen, narrowed);
      if (mine === run) help.append(...given);
    }
    if (quiet) clearTimeout(talking); else announce(heading);
    await count(mine, narrowed, search);
  } catch (e) {
    if (mine !== run) return;
    const failed = say(e.status ? "failed-file" : "failed");
    clearTimeout(slow);
    wait(false);
    by("total").textContent = failed;
    results.hidden = by("ordering").hidden = true;
    reveal(true, true);
    announce(failed);
  } finally {
    clearTimeout(slow);
  }
  if (mine === run) delete form.dataset.busy;
};

/** Whether the next letter typed begins a new page in the browser's history. */
let typing, settled = true;
const step = (quiet) => {
  clearTimeout(typing);
  settled = true;
  if (address() !== location.pathname + location.hash) history.pushState(null, "", address());
  return answer(quiet);
};
box.addEventListener("input", () => {
  clearTimeout(typing);
  clearTimeout(talking);
  typing = setTimeout(() => {
    history[settled ? "pushState" : "replaceState"](null, "", address());
    settled = false;
    answer();
  }, TYPING);
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await step(true);
  by("total").focus();
});
form.addEventListener("change", ({ target }) => { if (target !== box) step(); });
const ready = () => load().then(prepare, () => {});
form.addEventListener("toggle", ({ target }) => {
  if (target.open && current) answer(true);
  else if (target.open && engine) ready();
}, true);
form.addEventListener("focusin", () => { if (idle && !current) ready(); });
form.addEventListener("click", async (event) => {
  const { target } = event;
  const button = target.closest("button"), link = target.closest("#advice a[href*='#']");
  if (link) {
    event.preventDefault();
    history.pushState(null, "", link.href);
    await start(true);
    by("total").focus();
  } else if (button?.matches(".all")) {
    const facet = button.closest(".facet"), before = new Set(facet.querySelectorAll("label:not([hidden]) input"));
    facet.dataset.all = "1";
    await answer(true);
    [...facet.querySelectorAll("label:not([hidden]) input")].find((b) => !before.has(b))?.focus();
  } else if (button?.closest("#chosen")) {
    const { name, value } = button.dataset;
    for (const b of ticked()) if (!name || (b.name === name && b.value === value)) b.checked = false;
    await step(true);
    by("total").focus();
  }
});
mores.forEach((more, i) => more.addEventListener("click", async () =>
  (await show(run, i, shown[i], PAGE))?.querySelector("a")?.focus()));
// Whoever comes back finds as many results as were there, and the place.
addEventListener("pagehide", () => {
  if (current) history.replaceState({ shown, y: scrollY }, "");
});
addEventListener("click", ({ target }) => {
  if (target.closest?.("#results a")) history.replaceState({ shown, y: scrollY }, "");
});

/** Nothing is asked yet: the values have the counts of the whole portal. */
const prepare = async (search) => {
  const found = await search.find("");
  if (idle) await count(run, await search.narrow(found.found, {}), search);
};
const start = async (quiet) => {
  form.dataset.busy = 1;
  const asked = await restore();
  settled = true;
  if (asked) return answer(quiet);
  run++;
  idle = true;
  delete form.dataset.busy;
  showChosen({});
  reveal(false, true);
};
addEventListener("popstate", () => {
  // A jump inside the page, such as that of the skip link, asks nothing new.
  if (location.hash && !location.hash.includes("=")) history.replaceState(null, "", address());
  else start();
});

form.dataset.ready = "1";
form.querySelector("[type=submit]").disabled = false;
by("facets").hidden = false;
by("facets").open = matchMedia("(min-width: 60rem)").matches;
await start();
if (location.search) history.replaceState(null, "", address());
