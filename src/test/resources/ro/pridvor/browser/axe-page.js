// Shows a page in the document that is open, without loading scripts and fonts again.
async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const root = document.documentElement;
  history.replaceState(null, "", address);
  for (const a of [...root.attributes]) root.removeAttribute(a.name);
  for (const a of [...page.documentElement.attributes]) root.setAttribute(a.name, a.value);
  const styles = [...page.querySelectorAll("link[rel=stylesheet]")].map((l) => new URL(l.getAttribute("href"), location.href).href).join(" ");
  const kept = "link[rel=stylesheet]:not([data-chosen-colours])";
  page.head.querySelectorAll("script, link[rel=preload]").forEach((e) => e.remove());
  if (window.shownStyles === styles) {
    for (const e of [...document.head.children]) if (!e.matches(kept)) e.remove();
    for (const e of [...page.head.children]) if (!e.matches(kept)) document.head.append(document.adoptNode(e));
  } else {
    window.shownStyles = styles;
    document.head.replaceWith(document.adoptNode(page.head));
    const loading = [...document.head.querySelectorAll(kept)].filter((l) => !l.sheet);
    await Promise.all(loading.map((l) => new Promise((done) => { l.onload = l.onerror = done; })));
  }
  document.body.replaceWith(document.adoptNode(page.body));
}
