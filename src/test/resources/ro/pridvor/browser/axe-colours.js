// Shows the page in colours of the settings, as the first script of a page does; none for "".
async ([colours, sheet]) => {
  document.querySelectorAll("link[data-chosen-colours]").forEach((link) => link.remove());
  if (!colours) {
    document.documentElement.removeAttribute("data-colours");
    return;
  }
  document.documentElement.setAttribute("data-colours", colours);
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = sheet;
  link.setAttribute("data-chosen-colours", "");
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  document.head.querySelector("link[rel=stylesheet]").before(link);
  await loaded;
}
