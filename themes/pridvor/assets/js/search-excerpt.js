// The part of a document's text that shows why it was found: fetched when it is seen.
const utf8 = new TextDecoder();

const textOf = async (search, id) => {
  const texts = await search.file("e" + Math.floor(id / search.textsAFile), (r) => utf8.decode(r.b).split("\0"));
  return texts[id % search.textsAFile];
};

/** The line of a document that has most of the words, cut around the first: [text, marked] pairs. */
export const excerpt = async (search, id, terms, title = "", length = 180) => {
  const head = title.replace(/…$/, "");
  let best = [], line = "", most = 0;
  for (const candidate of (await textOf(search, id)).split("\n")) {
    if (head && candidate.startsWith(head) && candidate.length < head.length + 20) continue;
    const hits = await search.hits(candidate, terms);
    const distinct = new Set(hits.map((h) => h.term)).size;
    if (distinct > most) [best, line, most] = [hits, candidate, distinct];
  }
  if (!most) return [];
  let from = Math.max(0, best[0].start - 60);
  if (from) from = line.indexOf(" ", from) + 1;
  let to = Math.min(line.length, from + length);
  if (to < line.length) to = Math.max(line.lastIndexOf(" ", to), best[0].end);
  const marked = search.marked(line.slice(from, to), best.map((h) => ({ start: h.start - from, end: h.end - from })));
  if (from) marked.unshift(["… ", false]);
  if (to < line.length) marked.push([" …", false]);
  return marked;
};
