// What to do next: fetched when a search finds nothing.
const NEAR = 3;

/** Words of the index with the same first letter that are written nearly so: the nearest, then the most frequent. */
const near = async (search, bare) => {
  const { distance, beginning } = await import("./search-spelling.js");
  const most = Math.max(2, Math.floor(bare.length / 3));
  return (await beginning(search, bare[0]))
    .map((w) => ({ ...w, far: distance(bare, w.bare, most) }))
    .filter((w) => w.far <= most && w.far < w.bare.length - 1)
    .sort((a, b) => a.far - b.far || b.documents - a.documents)
    .slice(0, NEAR);
};

/**
 * Paragraphs of advice.
 * @param page what the search page lends: say, total, element, address, labelOf, facetName, root
 */
export const advice = async (page, search, found, query, chosen, { but }) => {
  const { say, total, element, address, between } = page, given = [];
  const tell = (...parts) => given.push(element("p", {}, ...parts));
  const link = (text, ...asked) => element("a", { href: address(...asked) }, text);

  const names = Object.keys(chosen);
  if (found.found.size && names.length) {
    tell(say("none.filters"));
    const ways = [];
    for (const name of names) {
      const n = but[name].length, { [name]: dropped, ...rest } = chosen;
      const filter = page.facetName(name) + ": " + dropped.map((v) => page.labelOf(name, v)).join(", ");
      if (n) ways.push([say("without", filter), n, rest]);
    }
    if (names.length > 1 || !ways.length) ways.push([say("clear"), found.found.size, {}]);
    given.push(element("ul", {}, ...ways.map(([text, n, rest]) =>
      element("li", {}, link(text, query, rest), ": " + total(n)))));
    return given;
  }
  const unknown = [];
  const plan = await search.plan(query);
  for (const { bare, term } of plan.words) {
    if (/^\p{L}{3}/u.test(bare) && !(await search.documentFrequency(term))) unknown.push(bare);
  }
  for (const bare of new Set(unknown)) {
    const words = await near(search, bare);
    const other = (w) => query.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(bare, w);
    if (words.length) {
      const [before, after] = say("perhaps", "\n").split("\n");
      tell(before, ...between(words.map((w) => link(w.written, other(w.written), chosen))), after);
    }
  }
  tell(say("none.words"));
  return given;
};
