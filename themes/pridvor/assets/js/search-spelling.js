// Completes and corrects words that no document has: fetched when there is one. Spelling.java,
// WordList.java and Question.java are the originals.
const MAX_COMPLETIONS = 8, SHORTEST_COMPLETED = 2, SHORTEST_CORRECTED = 4, SHORT_WORD = 6, LONG_WORD = 8;
const MAX_CORRECTIONS = 3, FARTHEST = 4, LETTER = 2, SHORTEST_NAME_BEGUN = 4, SEVERAL_WORDS = 3, MANY_WORDS = 6;

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

/** Equal for words that differ only by another keyboard, doubled letters, or î written for â. */
const slips = (bare) => {
  const same = bare.replace(/(s)h|(t)z/g, "$1$2").replace(/[yqwk]/g, (c) => ({ y: "z", q: "a", w: "v", k: "c" })[c]).replace(/(.)\1+/g, "$1");
  return same.length < 3 ? same : same[0] + same.slice(1, -1).replaceAll("i", "a") + same.slice(-1);
};

/** With one letter in the place of another a short word is more often another word: taie, taxe. */
const isOtherWord = (a, b) => a.length === b.length && [...a].sort().join() !== [...b].sort().join();

/** How far a word is from another that begins alike, in half letters. */
const far = (bare, other) => {
  if (other.length < SHORTEST_CORRECTED - 1) return FARTHEST + 1;
  if (slips(bare) === slips(other)) return bare === other ? 0 : 1;
  const max = bare.length >= LONG_WORD ? 2 : 1, d = distance(bare, other, max);
  const alike = bare.slice(0, 2) === other.slice(0, 2);
  const sure = bare.length < SHORT_WORD ? alike && !isOtherWord(bare, other) : alike || d === 1;
  return d > max || !sure ? FARTHEST + 1 : LETTER * d;
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

/** Words that begin so. */
export const beginning = async (search, text) => {
  const first = search.fileOf(search.wordStarts, text), last = search.fileOf(search.wordStarts, text + "\uffff");
  const shards = Array.from({ length: last - first + 1 }, (_, i) => wordShard(search, first + i));
  return (await Promise.all(shards)).flat().filter((w) => w.bare.startsWith(text));
};
const order = (a, b) => b.documents - a.documents || (a.bare < b.bare ? -1 : a.bare > b.bare ? 1 : a.written < b.written ? -1 : 1);

const completions = async (search, bare) =>
  (await beginning(search, bare)).sort(order).slice(0, MAX_COMPLETIONS);

const corrections = async (search, bare) => {
  if (bare.length < SHORTEST_CORRECTED) return [];
  const near = async (text) => (await beginning(search, text))
    .map((w) => ({ ...w, far: far(bare, w.bare) }))
    .filter((w) => w.far <= FARTHEST)
    .sort((a, b) => a.far - b.far || order(a, b)).slice(0, MAX_CORRECTIONS);
  const two = await near(bare.slice(0, 2));
  return two.length ? two : near(bare[0]);
};

/** The plan with other words in the place of some, names looked up again. */
const replaced = (search, plan, others) =>
  search.named({ ...plan, words: plan.words.map((w) => others.get(w) ?? w) });

/** A plan with words completed and corrected where that makes sense with the rest. */
export const corrected = async (search, plan, instead, written) => {
  const sure = new Map(), perhaps = new Map(), has = (token) => search.documentFrequency(token.term);
  const read = (w) => search.read(w.written);
  const isName = async (word, other) => {
    const { loose, strong } = await replaced(search, plan, new Map([...sure, [word, other]]));
    return !loose.includes(other) && strong.includes(other);
  };
  for (const word of plan.loose) {
    const { bare } = word, unfinished = plan.open && word === plan.words[plan.words.length - 1];
    if (!/^\p{L}/u.test(bare) || (await has(word))) continue;
    const begun = unfinished && bare.length >= SHORTEST_COMPLETED ? await completions(search, bare) : [];
    const used = begun.filter((w) => w.documents);
    if (used.length) {
      written.set(bare, used.map((w) => w.written));
      instead.set(word.term, [...new Set((await Promise.all(used.map(read))).map((t) => t.term))]);
      if (bare.length >= SHORTEST_NAME_BEGUN || plan.strong.length < 2 || (await search.exact(plan, instead))) continue;
      written.delete(bare);
      instead.delete(word.term);
    }
    const other = bare.replaceAll("y", "z").replaceAll("q", "a"), slip = await search.read(other);
    const near = other !== bare && (await has(slip)) ? [slip] : [];
    const names = bare.length < SHORTEST_NAME_BEGUN ? [] : begun, others = [];
    // One after the other: where the first is a name, the files of the others are not fetched.
    for (const other of [...names, ...near, ...await corrections(search, bare)]) {
      const token = other.term ? other : await read(other);
      others.push(token);
      if (await isName(word, token)) {
        sure.set(word, token);
        break;
      }
    }
    for (const token of others) {
      if (!sure.has(word) && !perhaps.has(word) && (await has(token))) (plan.strong.length === 1 ? sure : perhaps).set(word, token);
    }
  }
  const both = new Map([...sure, ...perhaps]);
  const all = perhaps.size && (await search.exact(await replaced(search, plan, both), instead)) ? both : sure;
  for (const [word, other] of all) written.set(word.bare, [other.bare]);
  return all.size ? replaced(search, plan, all) : plan;
};

/** Whether the concepts that a query names say more of it than its other words. */
export const isMostlyNamed = async (search, { strong, loose, conceptWords }, instead) => {
  const has = await Promise.all(strong.filter((w) => loose.includes(w)).map((w) => isKnown(search, w, instead)));
  return conceptWords > has.filter(Boolean).length;
};

/** What has all words that any document has but one, or but two of six and more. */
export const most = async (search, plan, instead) => {
  const all = await Promise.all(search.clauses(plan, false, instead).map((clause) => search.scores(clause)));
  const known = all.filter((scores) => scores.size), words = known.length;
  const needed = words - (words >= MANY_WORDS ? 2 : words >= SEVERAL_WORDS ? 1 : 0);
  if (needed < 2) return undefined;
  const sums = new Map(), counts = new Map();
  for (const scores of known) {
    for (const [doc, score] of scores) {
      sums.set(doc, (sums.get(doc) ?? 0) + Math.fround(score));
      counts.set(doc, (counts.get(doc) ?? 0) + 1);
    }
  }
  for (const [doc, score] of sums) counts.get(doc) < needed ? sums.delete(doc) : sums.set(doc, Math.fround(score));
  return sums.size ? sums : undefined;
};

/** The rarest word that any document has, and of these the more the better. */
export const any = async (search, plan, instead) => {
  let clauses = search.clauses(plan, false, instead);
  if (!clauses.length) clauses = search.clauses(plan, true, instead);
  const each = await Promise.all(clauses.map((clause) => search.scores(clause)));
  const rarest = each.filter((scores) => scores.size).sort((a, b) => a.size - b.size)[0];
  if (!rarest) return new Map();
  const more = new Map();
  for (const scores of each) {
    if (scores !== rarest) for (const [doc, score] of scores) more.set(doc, (more.get(doc) ?? 0) + score);
  }
  return search.withMore(rarest, more);
};

const isKnown = async (search, { term }, instead) =>
  (await Promise.all((instead.get(term) ?? [term]).map((t) => search.documentFrequency(t)))).some(Boolean);

/** What no document has, neither as a word nor under a name. */
export const missing = async (search, { strong, loose, phrases }, instead) => {
  const missing = new Set();
  for (const word of strong.filter((w) => loose.includes(w))) {
    if (!(await isKnown(search, word, instead))) missing.add(word.bare);
  }
  for (const phrase of phrases) {
    if (!(await search.scores({ phrase })).size) missing.add(phrase.terms.join(/^\d/.test(phrase.terms[0]) ? "/" : " "));
  }
  return [...missing];
};
