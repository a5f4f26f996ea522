// What the colours of each element follow from: the style sheets, the scheme, and the element with
// all its ancestors, their classes and the names of their attributes. Returns a hash a look.
() => {
  const hash = (text) => {
    let a = 0x811c9dc5, b = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  const VALUES = ["class", "role", "type", "aria-current", "aria-pressed", "aria-expanded"];
  const own = (e) => [e.localName, ...[...e.attributes].map((a) => a.name + (VALUES.includes(a.name) || a.name.startsWith("data-") && e === document.documentElement ? "=" + a.value : ""))].sort().join(" ");
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query).matches);
  const sheets = [...document.styleSheets].map((sheet) => (sheet.href ?? "").replace(/.*\//, ""));
  window.looks = new Map();
  const walk = (element, above) => {
    const look = hash(above + " > " + own(element));
    window.looks.set(element, look);
    for (const child of element.children) walk(child, look);
  };
  walk(document.body, hash([media, sheets, own(document.documentElement)].join(" ")));
  return [...new Set(window.looks.values())];
}
