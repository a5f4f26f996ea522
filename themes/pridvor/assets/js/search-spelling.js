// Completes and corrects words that no document has: fetched when there is one.
const MAX_COMPLETIONS = 8, SHORTEST_COMPLETED = 2, SHORTEST_CORRECTED = 4, ONE_LETTER_UP_TO = 6;

export const distance = (a, b, max) => {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row[j] = d;
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length], max + 1);
};

const wordShard = (search, number) =>
  search.file("w" + number, (r) => {
    const entries = [];
    for (let last = ""; r.more(); ) {
      last = last.slice(0, r.number()) + r.text();
      const marks = r.text(), documents = r.number();
      const written = marks[0] === "=" ? marks.slice(1)
        : Array.from(last, (c, i) => (marks[i] && marks[i] !== "." ? marks[i] : c)).join("");
      entries.push({ bare: last, written, documents });
    }
    return entries;
  });

export const wordsFrom = async (search, first, last) => {
  const shards = [];
  for (let i = first; i <= last; i++) shards.push(wordShard(search, i));
  return (await Promise.all(shards)).flat();
};

const completions = async (search, bare) => {
  const from = search.fileOf(search.wordStarts, bare), to = search.fileOf(search.wordStarts, bare + "\uffff");
  return (await wordsFrom(search, from, to))
    .filter((w) => w.bare.startsWith(bare))
    .sort((a, b) => b.documents - a.documents || (a.bare < b.bare ? -1 : a.bare > b.bare ? 1 : a.written < b.written ? -1 : 1))
    .slice(0, MAX_COMPLETIONS);
};

const correction = async (search, bare) => {
  const initial = bare[0], max = bare.length > ONE_LETTER_UP_TO ? 2 : 1;
  const nearest = (entries) => {
    let best, least = max + 1;
    for (const w of entries) {
      if (w.bare.length < SHORTEST_CORRECTED - 1) continue;
      const d = distance(bare, w.bare, max);
      if (d < least || (d === least && d <= max && w.documents > best.documents)) [best, least] = [w, d];
    }
    return best;
  };
  const near = await wordsFrom(search, search.fileOf(search.wordStarts, initial), search.fileOf(search.wordStarts, initial + "\uffff"));
  return nearest(near.filter((w) => w.bare[0] === initial))
    ?? nearest((await wordsFrom(search, 0, search.wordStarts.length)).filter((w) => w.bare[0] !== initial));
};

/** Puts other words for those that no document has. */
export const replace = async (search, plan, instead, written) => {
  const named = new Set();
  for (const { from, to } of plan.names) for (let i = from; i < to; i++) named.add(i);
  for (const [i, token] of plan.words.entries()) {
    if (named.has(i) || !/^\p{L}/u.test(token.bare) || (await search.documentFrequency(token.term))) continue;
    let found = [];
    if (plan.open && i === plan.words.length - 1 && token.bare.length >= SHORTEST_COMPLETED) {
      found = await completions(search, token.bare);
    }
    if (!found.length && token.bare.length >= SHORTEST_CORRECTED) {
      found = [await correction(search, token.bare)].filter(Boolean);
    }
    if (found.length) {
      written.set(token.bare, found.map((w) => w.written));
      const terms = await Promise.all(found.map((w) => search.termOf({ word: w.written, bare: w.bare })));
      instead.set(token.term, [...new Set(terms)]);
    }
  }
};
