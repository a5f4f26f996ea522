// The part of a document's text that shows why it was found.
const LENGTH = 180, BEFORE = 60;

/** The line of a text that has most of the words, cut around the first: [text, marked] pairs. */
export const excerpt = (search, text, title, terms, marked) => {
  const head = title.replace(/…$/, "");
  let best = [], line = "", most = 0;
  for (const candidate of text.split("\n")) {
    if (candidate.startsWith(head) && candidate.length < head.length + 20) continue;
    const hits = search.hits(candidate, terms), distinct = new Set(hits.map((h) => h.term)).size;
    if (distinct > most) [best, line, most] = [hits, candidate, distinct];
  }
  if (!most) return [];
  let from = Math.max(0, best[0].start - BEFORE);
  if (from) from = line.indexOf(" ", from) + 1;
  let to = Math.min(line.length, from + LENGTH);
  if (to < line.length) to = Math.max(line.lastIndexOf(" ", to), best[0].end);
  const parts = marked(line.slice(from, to), best.map((h) => ({ start: h.start - from, end: h.end - from })));
  if (from) parts.unshift(["… ", false]);
  if (to < line.length) parts.push([" …", false]);
  return parts;
};
