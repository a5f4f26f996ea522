// Runs axe on the page. Of neighbours that are built alike, the first three are looked at.
async ([rules, without, everything]) => {
  const REPEATED = "data-repeated";
  const structures = new Map();
  const structure = (element) => {
    const alike = new Map();
    for (const child of [...element.children]) {
      const kind = structure(child);
      const number = (alike.get(kind) ?? 0) + 1;
      alike.set(kind, number);
      if (number > 3) child.setAttribute(REPEATED, "");
    }
    const key = [element.tagName, element.getAttribute("class"), element.getAttribute("role"), ...[...alike.keys()].sort()].join(" ");
    if (!structures.has(key)) structures.set(key, structures.size);
    return structures.get(key);
  };
  if (!everything) structure(document.body);
  const found = await axe.run(everything ? document : { include: [["html"]], exclude: [[`[${REPEATED}]`]] }, {
    runOnly: rules,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
    preload: false,
    iframes: false,
  });
  document.querySelectorAll(`[${REPEATED}]`).forEach((e) => e.removeAttribute(REPEATED));
  return found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => rule.id + ": " + node.html.slice(0, 200) + " " + node.target));
}
