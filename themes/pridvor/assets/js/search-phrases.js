// Quoted phrases: fetched when one is asked for.
const TITLE = 0, BODY = 1, ABOUT = 2;

/** Adds the scores of a phrase, as Lucene's PhraseQuery has them. */
export const addPhrase = async (search, { terms, offsets }, sums) => {
  const found = await Promise.all(terms.map((term) => search.term(term)));
  if (found.some((term) => !term)) return;
  for (const field of [TITLE, BODY]) {
    const own = found.map((term) => term.fields[field]);
    if (own.some(({ df }) => !df)) continue;
    await Promise.all(own.map((o, i) => readPositions(search, o, found[i])));
    const weight = search.weight(field, own.map(({ df }) => df));
    for (const doc of own[0].where.keys()) {
      const sets = own.map((o) => o.where.get(doc));
      if (sets.some((set) => !set)) continue;
      let freq = 0;
      for (const p of sets[0]) if (sets.every((set, i) => set.has(p + offsets[i]))) freq++;
      if (freq) sums.set(doc, (sums.get(doc) ?? 0) + search.score(field, weight, freq, doc));
    }
  }
};

/** Reads where a term stands in each document. */
const readPositions = async (search, own, term) => {
  if (own.where) return;
  await search.postings(own);
  const shard = search.shardOf(search.termStarts, term.name);
  const { terms } = await search.shard(term.name);
  await search.file("q" + shard, (r) => {
    for (const other of terms.values()) {
      for (const o of other.fields) if (o.field !== ABOUT && o.df) search.readList(r, (o.at = {}));
    }
  });
  const r = await search.listOf(own.at), where = new Map();
  own.docs.forEach((doc, i) => {
    const set = new Set();
    for (let n = own.freqs[i], p = 0; n > 0; n--) set.add((p += r.number()));
    where.set(doc, set);
  });
  own.where = where;
};
