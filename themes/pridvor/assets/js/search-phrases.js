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

/** Reads where a term stands in each document: lists of a file together, long ones alone. */
const readPositions = async (search, own, term) => {
  if (own.where) return;
  await search.postings(own);
  const read = (r, list) => {
    list.where = new Map();
    list.docs.forEach((doc, i) => {
      let position = 0;
      list.where.set(doc, new Set(Array.from({ length: list.freqs[i] }, () => (position += r.number()))));
    });
  };
  if (own.file) await search.file("q" + own.file, (r) => read(r, own));
  else {
    const { lists } = await search.shard(term.name);
    await search.file("q" + term.number, (r) => {
      for (const list of lists) if (list.field !== ABOUT) read(r, list);
    });
  }
};
