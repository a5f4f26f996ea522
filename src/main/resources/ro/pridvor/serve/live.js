// Keeps an open page fresh while its content is written. Only `pridvor serve` sends this script.
const page = location.pathname;
const bar = document.createElement("aside");
bar.className = "pridvor-live";
bar.setAttribute("aria-label", "Pridvor: starea paginii pentru redactor");
document.body.prepend(bar);

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

const item = (problem) => {
  const li = element("li", "");
  li.append(element("a", problem.at, { href: problem.editor }), `: ${problem.severity}: ${problem.what} `);
  li.append(element("strong", problem.remedy));
  return li;
};

const list = (problems) => {
  const ul = element("ul", "");
  ul.append(...problems.map(item));
  return ul;
};

const source = (place) => {
  const p = element("p", "Scris în ");
  const copy = element("button", "Copiază calea", { type: "button" });
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(place.path);
    copy.textContent = "Cale copiată";
  });
  p.append(element("a", place.at, { href: place.editor }), " ", copy);
  return p;
};

let shown = "";
const show = (state) => {
  const key = JSON.stringify([state.errors, state.warnings, state.source, state.stale]);
  if (key === shown) return;
  shown = key;
  const open = bar.querySelector("details")?.open;
  const parts = [];
  if (state.errors.length > 0) {
    const alert = element("div", "", { role: "alert" });
    alert.append(element("p", `Nu se poate publica încă. Erori: ${state.errors.length}.${state.stale ? " Mai jos este ultima pagină bună." : ""}`), list(state.errors));
    parts.push(alert);
  }
  if (state.warnings.length > 0) {
    const details = element("details", "");
    details.open = Boolean(open);
    details.append(element("summary", `Atenționări: ${state.warnings.length}`), list(state.warnings));
    parts.push(details);
  }
  if (state.source) parts.push(source(state.source));
  if (parts.length === 0) parts.push(element("p", "Nicio problemă."));
  bar.classList.toggle("has-errors", state.errors.length > 0);
  bar.replaceChildren(...parts);
};

// The way to an element: by id, or as a path of child numbers below the body.
const path = (node) => {
  const steps = [];
  for (let at = node; at && at !== document.body; at = at.parentElement) {
    if (at.id) return [`#${CSS.escape(at.id)}`, ...steps];
    steps.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
  }
  return ["body", ...steps];
};
const follow = ([start, ...steps]) =>
  steps.reduce((node, step) => node?.children[step], document.querySelector(start));

const parts = (body) => [...body.children].filter((child) => child !== bar && child.className !== "pridvor-live");
const parse = async () => {
  const answer = await fetch(page, { cache: "no-store" });
  return answer.status >= 500 ? null : new DOMParser().parseFromString(await answer.text(), "text/html");
};
const links = (doc) => [...doc.querySelectorAll("head link, head script")].map((e) => e.getAttribute("href") ?? e.getAttribute("src")).join();

let delivered = parse().then((doc) => doc && { links: links(doc), parts: parts(doc.body).map((part) => part.outerHTML) });

// Puts what has changed in the place of what stands, keeping focus, scroll and open details.
const refresh = async () => {
  const before = await delivered;
  const doc = await parse();
  if (!doc) return;
  const fresh = parts(doc.body);
  const now = { links: links(doc), parts: fresh.map((part) => part.outerHTML) };
  const standing = parts(document.body);
  const focus = path(document.activeElement);
  if (!before || before.links !== now.links || standing.length !== fresh.length) {
    sessionStorage.setItem("pridvor-live", JSON.stringify({ page, focus, x: scrollX, y: scrollY }));
    location.reload();
    return;
  }
  const { scrollX: x, scrollY: y } = window;
  const open = [...document.querySelectorAll("details[open]")].filter((d) => !bar.contains(d)).map(path);
  now.parts.forEach((html, i) => {
    if (html !== before.parts[i]) standing[i].replaceWith(document.adoptNode(fresh[i]));
  });
  document.title = doc.title;
  delivered = Promise.resolve(now);
  open.forEach((way) => follow(way)?.setAttribute("open", ""));
  if (!document.activeElement || document.activeElement === document.body) follow(focus)?.focus({ preventScroll: true });
  scrollTo(x, y);
  document.dispatchEvent(new Event("pridvor-refreshed"));
};

const kept = JSON.parse(sessionStorage.getItem("pridvor-live") ?? "null");
sessionStorage.removeItem("pridvor-live");
if (kept?.page === page) {
  follow(kept.focus)?.focus({ preventScroll: true });
  scrollTo(kept.x, kept.y);
}

let version = null;
const connect = () => {
  const events = new EventSource(`/_pridvor/events?page=${page}`);
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    show(state);
    const missed = version !== null && !state.changed && state.version > version + 1;
    if (state.changed || missed) refresh();
    version = state.version;
  });
};
delivered.catch(() => {}).then(connect); // what is told of later is compared with what stands here
