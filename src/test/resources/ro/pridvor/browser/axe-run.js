// Runs axe on the page. Of elements that are alike, with all their ancestors and what they hold, the
// first three are looked at; where `fresh` is given, only such as have one of these looks.
async ([rules, without, everything, fresh]) => {
  const LEFT_OUT = "data-left-out";
  const among = fresh && new Set(fresh);
  const alike = new Map();
  const isFresh = (element) => {
    const look = window.looks.get(element);
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const parts = new Set([...element.children].map((child) => window.looks.get(child)));
    const kind = [look, words, ...[...parts].sort()].join(" ");
    const number = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, number);
    return number <= 3 && (!among || among.has(look));
  };
  const choose = (element) => {
    const own = isFresh(element);
    const below = [...element.children].map(choose).some((is) => is);
    if (!own && !below) element.setAttribute(LEFT_OUT, "");
    return own || below;
  };
  if (!everything) choose(document.body);
  // what is left out is not there: axe measures all that a page holds, though it is excluded
  const whole = document.body;
  const part = whole.cloneNode(true);
  part.querySelectorAll(`[${LEFT_OUT}]`).forEach((e) => e.remove());
  whole.querySelectorAll(`[${LEFT_OUT}]`).forEach((e) => e.removeAttribute(LEFT_OUT));
  whole.replaceWith(part);
  const found = await axe.run(document, {
    runOnly: rules,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
    preload: false,
    iframes: false,
  });
  part.replaceWith(whole);
  return found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => rule.id + ": " + node.html.slice(0, 200) + " " + node.target));
}
