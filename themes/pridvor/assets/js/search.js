// The search engine: reads the files that BrowserIndex.java writes and ranks as Lucene does,
// float for float. Analysis.java, QueryPlan.java and LuceneSearch.java are the originals; a test
// holds the two equal.
import { stem } from "./search-stem.js";

const f = Math.fround;
const TITLE = 0, BODY = 1, ABOUT = 2;
const DEEDS = ["masura", "serviciu"];
const MAX_QUERY = 400, MAX_WORDS = 16, FEW = 5, LONGEST_NAME = 14;
const utf8 = new TextDecoder();
const BARE = { "ă": "a", "â": "a", "î": "i", "ș": "s", "ț": "t" };

/** A word in lower case without diacritics. */
export const bareOf = (word) => word.replace(/[ăâîșț]/g, (c) => BARE[c]);

const romanianOf = (word) => {
  let out = "";
  for (const c of word.toLowerCase().normalize("NFC")) {
    if (c < "\x80" || BARE[c]) out += c;
    else if (c === "ş") out += "ș";
    else if (c === "ţ") out += "ț";
    else out += c.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  }
  return out;
};

const WORD = /(?=[\p{L}\p{Nd}])(?:[0-9]\.(?=[0-9])|[\p{L}\p{Nd}\p{Mn}])+/gu;

/** The words of a text: as written in lower case, without diacritics, and where they stand. */
export const wordsOf = (text) =>
  Array.from(text.matchAll(WORD), (m, position) => {
    const word = romanianOf(m[0]);
    return { word, bare: bareOf(word), position, start: m.index, end: m.index + m[0].length };
  });

class Reader {
  constructor(bytes) { this.b = bytes; this.i = 0; }
  number() {
    let value = 0, shift = 0, byte;
    do {
      if (this.i >= this.b.length) throw new RangeError("index file too short");
      byte = this.b[this.i++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    return value;
  }
  raw(length) { return this.b.subarray(this.i, (this.i += length)); }
  text() { return utf8.decode(this.raw(this.number())); }
  after(last) { return last.slice(0, this.number()) + this.text(); }
}

const inflate = async (response) => {
  if (globalThis.DecompressionStream) {
    const stream = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  const { inflateRaw } = await import("./search-inflate.js");
  return inflateRaw(new Uint8Array(await response.arrayBuffer()));
};

/** The length that a byte of norms stands for: Lucene's SmallFloat.byte4ToInt. */
const lengthOf = (byte) => {
  if (byte < 24) return byte;
  const i = byte - 24, shift = (i >>> 3) - 1;
  return 24 + (shift < 0 ? i & 7 : ((i & 7) | 8) * 2 ** shift);
};

export class Search {
  /** @param base address of the folder that holds meta.bin */
  constructor(base) {
    this.base = base;
    this.files = new Map();
  }

  /** Reads what every query needs; once. */
  load() {
    return (this.loading ??= this.readMeta().catch((e) => { this.loading = undefined; throw e; }));
  }

  async fetch(path, options) {
    const response = await fetch(this.base + path, options);
    if (!response.ok) throw new Error(path + ": " + response.status);
    return inflate(response);
  }

  /** A file of the index, parsed once. */
  file(name, parse) {
    let file = this.files.get(name);
    if (!file) {
      file = this.fetch(this.folder + "/" + name + ".bin").then((bytes) => parse(new Reader(bytes)));
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }

  async readMeta() {
    const r = new Reader(await this.fetch("meta.bin", { cache: "no-cache" }));
    if (r.number() !== 1) throw new Error("another version of the index");
    this.folder = r.text();
    this.date = r.text();
    this.size = r.number();
    this.fields = [TITLE, BODY, ABOUT].map(() => {
      const docs = r.number(), length = r.number(), boost = f(r.number() / 100);
      const average = f(length / docs), cache = new Float32Array(256);
      for (let i = 0; i < 256; i++) {
        cache[i] = f(1 / f(f(1.2) * f(f(1 - f(0.75)) + f(f(f(0.75) * lengthOf(i)) / average))));
      }
      return { docs, boost, cache };
    });
    this.stopWords = new Set(r.text().split(" "));
    this.endings = r.text().split(" ").map((set) => set.split(","));
    this.termStarts = this.readStarts(r);
    this.wordStarts = this.readStarts(r);
    this.documentsAFile = r.number();
    this.textsAFile = r.number();
    this.facetsTogether = r.number() === 1;
    const norms = r.number() === 1
      ? r.raw(2 * this.size)
      : await this.file("n", (n) => n.raw(2 * this.size));
    this.norms = [norms.subarray(0, this.size), norms.subarray(this.size)];
    return this;
  }

  /** The number of the file that has a key: that of the last start not after it. */
  shardOf(starts, key) {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= key) low = middle + 1; else high = middle;
    }
    return low;
  }

  readStarts(r) {
    const starts = [];
    for (let n = r.number(), last = ""; n > 0; n--) starts.push((last = r.after(last)));
    return starts;
  }

  // Terms.

  shard(key) {
    return this.file("t" + this.shardOf(this.termStarts, key), (r) => this.readShard(r));
  }

  readShard(r) {
    const names = [], terms = new Map();
    for (let n = r.number(), last = ""; n > 0; n--) names.push((last = r.after(last)));
    const fieldsOf = (name) => (name[0] === "#" || name[0] === "@" ? [ABOUT] : [TITLE, BODY]);
    names.forEach((name, place) => {
      terms.set(name, { name, place, fields: fieldsOf(name).map((field) => ({ field, df: r.number() })) });
    });
    for (const term of terms.values()) {
      for (const own of term.fields) if (own.df) this.readList(r, own);
    }
    const exact = new Map(), folded = new Map(), right = new Map();
    const reference = () => { const n = r.number(); return n ? names[n - 1] : r.text(); };
    for (let n = r.number(), last = ""; n > 0; n--) {
      last = r.after(last);
      const endings = this.endings[r.number()], term = reference();
      for (const ending of endings) {
        const form = last + ending, bare = bareOf(form);
        if (!exact.has(form)) exact.set(form, term);
        if (!folded.has(bare)) folded.set(bare, term);
      }
    }
    for (let n = r.number(), last = ""; n > 0; n--) right.set((last = r.after(last)), reference());
    const aliases = new Map();
    for (let n = r.number(); n > 0; n--) {
      const about = r.text();
      aliases.set(r.text(), { always: about[0] === "+", about: about.slice(1) });
    }
    return { terms, exact, folded, right, aliases };
  }

  /** A list here or in a file of its own. */
  readList(r, own) {
    const length = r.number();
    if (length) own.bytes = r.raw(length - 1);
    else own.file = "p" + Array.from(r.raw(5), (b) => b.toString(16).padStart(2, "0")).join("");
  }

  async listOf(own) {
    if (own.bytes) return new Reader(own.bytes);
    const bytes = await this.file(own.file, (r) => r.b);
    return new Reader(bytes);
  }

  async termOf({ word, bare }) {
    if (bare.length < 3 || !/^\p{L}/u.test(bare)) return bare;
    const { exact, folded, right } = await this.shard(bare);
    return (word !== bare && exact.get(word)) || right.get(bare) || exact.get(bare) || folded.get(bare) || stem(bare);
  }

  async term(name) {
    return (await this.shard(name)).terms.get(name);
  }

  async documentFrequency(name) {
    const term = await this.term(name);
    return term ? term.fields.reduce((sum, own) => sum + own.df, 0) : 0;
  }

  /** Documents with their frequencies. */
  async postings(own) {
    if (!own.docs) {
      const r = await this.listOf(own), docs = new Int32Array(own.df), freqs = new Int32Array(own.df);
      for (let i = 0, doc = -1; i < own.df; i++) docs[i] = doc += r.number() + 1;
      for (let i = 0; i < own.df; i++) freqs[i] = own.field === ABOUT ? 1 : r.number() + 1;
      own.docs = docs;
      own.freqs = freqs;
    }
    return own;
  }

  // Queries.

  async tokens(text) {
    const words = wordsOf(text).filter((w) => w.bare && !this.stopWords.has(w.bare));
    await Promise.all(words.slice(0, MAX_WORDS).map(async (w) => { w.term = await this.termOf(w); }));
    return words.slice(0, MAX_WORDS);
  }

  /** What a query asks for. */
  async plan(text) {
    const query = text.slice(0, MAX_QUERY), parts = query.split(/["„”“«»]/);
    const all = await Promise.all(parts.map((part) => this.tokens(part)));
    let words = [], phrases = [];
    all.forEach((tokens, i) => {
      if (i % 2 && i < parts.length - 1 && tokens.length > 1) {
        phrases.push({
          terms: tokens.map((t) => t.term),
          offsets: tokens.map((t) => t.position - tokens[0].position),
        });
      } else words.push(...tokens.slice(0, MAX_WORDS - words.length));
    });
    phrases = phrases.slice(0, MAX_WORDS);
    const names = await this.names(words.map((w) => w.term));
    return { words, phrases, names, open: /[\p{L}\p{Nd}]$/u.test(query) };
  }

  async names(terms) {
    const shards = await Promise.all(terms.map((term) => this.shard(term))), names = [];
    for (let i = 0; i < terms.length; ) {
      let to = Math.min(terms.length, i + LONGEST_NAME), alias;
      for (; to > i; to--) if ((alias = shards[i].aliases.get(terms.slice(i, to).join(" ")))) break;
      if (alias) names.push({ from: i, to, ...alias });
      i = alias ? to : i + 1;
    }
    return names;
  }

  clauses(plan, synonyms, instead) {
    const clauses = [], used = new Set();
    const fresh = (term) => !used.has(term) && used.add(term);
    const addWords = (from, to) => {
      for (const { term } of plan.words.slice(from, to)) {
        const terms = (instead.get(term) ?? [term]).filter(fresh);
        if (terms.length) clauses.push({ terms });
      }
    };
    let next = 0;
    for (const name of plan.names) {
      if (!name.always && !synonyms) continue;
      addWords(next, name.from);
      const terms = plan.words.slice(name.from, name.to).map((w) => w.term).filter(fresh);
      if (fresh(name.about) && terms.length) clauses.push({ all: terms, about: name.about });
      next = name.to;
    }
    addWords(next, plan.words.length);
    for (const phrase of plan.phrases) clauses.push({ phrase });
    return clauses;
  }

  /** Weight of a term or phrase in a field: boost times inverse document frequency. */
  weight(field, dfs) {
    const { docs, boost } = this.fields[field];
    let idf = 0;
    for (const df of dfs) idf += f(Math.log(1 + (docs - df + 0.5) / (df + 0.5)));
    return f(boost * f(idf));
  }

  score(field, weight, freq, doc) {
    const norm = field === ABOUT ? 1 : this.norms[field][doc];
    return f(weight - f(weight / f(1 + f(freq * this.fields[field].cache[norm]))));
  }

  /** Adds the scores of a term in all its fields; sums are doubles until they are rounded. */
  async addTerm(name, sums) {
    const term = await this.term(name);
    for (const own of term?.fields ?? []) {
      if (!own.df) continue;
      const { docs, freqs } = await this.postings(own), weight = this.weight(own.field, [own.df]);
      for (let i = 0; i < docs.length; i++) {
        sums.set(docs[i], (sums.get(docs[i]) ?? 0) + this.score(own.field, weight, freqs[i], docs[i]));
      }
    }
    return sums;
  }

  /** Scores of one clause by document, not rounded where Lucene would not. */
  async scores(clause) {
    const sums = new Map();
    if (clause.phrase) await this.addPhrase(clause.phrase, sums);
    for (const term of clause.terms ?? []) await this.addTerm(term, sums);
    if (clause.all) {
      if (clause.all.length === 1) await this.addTerm(clause.all[0], sums);
      else {
        const each = await Promise.all(clause.all.map((term) => this.addTerm(term, new Map())));
        this.together(each).forEach((score, doc) => sums.set(doc, score));
      }
      await this.addTerm(clause.about, sums);
    }
    return sums;
  }

  /** Documents that are in all: each rounded, then the sum. */
  together(each) {
    const sums = new Map();
    const [least, ...others] = [...each].sort((a, b) => a.size - b.size);
    for (const [doc, score] of least ?? []) {
      if (others.every((o) => o.has(doc))) sums.set(doc, f(others.reduce((s, o) => s + f(o.get(doc)), f(score))));
    }
    return sums;
  }

  async addPhrase(phrase, sums) {
    const { addPhrase } = await import("./search-phrases.js");
    await addPhrase(this, phrase, sums);
  }

  /** Documents with their scores; all of them, without one, where nothing is asked. */
  async match(clauses, all) {
    if (!clauses.length) return new Map(Array.from({ length: this.size }, (_, doc) => [doc, 1]));
    const each = await Promise.all(clauses.map((clause) => this.scores(clause)));
    if (all && each.length > 1) return this.together(each);
    const sums = new Map();
    each.forEach((scores, i) => {
      for (const [doc, score] of scores) sums.set(doc, (sums.get(doc) ?? 0) + score);
    });
    for (const [doc, score] of sums) sums.set(doc, f(score));
    return sums;
  }

  async replace(plan, instead, written) {
    const { replace } = await import("./search-spelling.js");
    await replace(this, plan, instead, written);
  }

  /**
   * Everything that a query finds, before it is narrowed.
   * @param words "best": all words, or any where no document has all; "all"; "any"
   */
  async find(text, words = "best") {
    await this.load();
    const plan = await this.plan(text), instead = new Map(), written = new Map();
    const nothing = !plan.words.length && !plan.phrases.length;
    let all = words !== "any", clauses = this.clauses(plan, false, instead);
    let found = nothing && text.trim() ? new Map() : await this.match(clauses, all);
    if (words === "best" && !nothing) {
      const few = plan.words.length > 1 && found.size < FEW;
      const deeds = async () => (await this.narrow(found, { fel: DEEDS })).docs.length;
      if (plan.names.some((n) => !n.always) && (!found.size || (few && !(await deeds())))) {
        found = await this.match((clauses = this.clauses(plan, true, instead)), true);
      }
      if (!found.size) {
        await this.replace(plan, instead, written);
        found = await this.match((clauses = this.clauses(plan, true, instead)), true);
      }
      if (!found.size) {
        all = false;
        found = await this.match(clauses, false);
      }
    }
    const terms = new Set(clauses.flatMap((c) => c.terms ?? c.all ?? c.phrase.terms));
    return { found, all, written, terms, about: [...new Set(plan.names.map((n) => n.about))], nothing };
  }

  /** The best first, or by deadline or in plan order. */
  async sorted(docs, scores, order = "relevance") {
    if (order === "relevance") return docs.sort((a, b) => scores.get(b) - scores.get(a) || a - b);
    const columns = await this.file("s", (r) => {
      const read = () => Int32Array.from({ length: this.size }, () => r.number());
      return { plan: read(), deadline: read() };
    });
    const key = (doc) => columns[order][doc] || Infinity;
    return docs.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  }

  // Facets.

  async facet(name) {
    const column = (r) => {
      const values = [], sets = [];
      for (let n = r.number(), last = ""; n > 0; n--) values.push((last = r.after(last)));
      for (let n = r.number(); n > 0; n--) sets.push(Array.from({ length: r.number() }, () => r.number()));
      return { values, sets, documents: Uint32Array.from({ length: this.size }, () => r.number()) };
    };
    if (!this.facetsTogether) return this.file("f-" + name, column);
    const all = await this.file("f", (r) => {
      const facets = {};
      while (r.i < r.b.length) facets[r.text()] = column(r);
      return facets;
    });
    return all[name];
  }

  /** For each set of a facet's values, whether any of the wanted is in it. */
  async wanted(name, values) {
    const { values: known, sets } = await this.facet(name);
    const ids = new Set(values.map((v) => known.indexOf(v)));
    return sets.map((set) => set.some((id) => ids.has(id)));
  }

  /** Documents that pass all filters; those that only one facet's filter keeps out, by that facet. */
  async narrow(found, filters) {
    const active = Object.entries(filters).filter(([, values]) => values.length);
    const tests = await Promise.all(active.map(async ([name, values]) => {
      const sets = await this.wanted(name, values), { documents } = await this.facet(name);
      return { name, passes: (doc) => sets[documents[doc]] };
    }));
    const docs = [], but = Object.fromEntries(tests.map(({ name }) => [name, []]));
    for (const doc of found.keys()) {
      const failed = tests.filter((test) => !test.passes(doc));
      if (!failed.length) docs.push(doc);
      else if (failed.length === 1) but[failed[0].name].push(doc);
    }
    return { docs, but };
  }

  /** How many documents have each value of a facet, as if that facet narrowed nothing. */
  async counts(name, { docs, but }) {
    const { values, sets, documents } = await this.facet(name), bySet = new Uint32Array(sets.length);
    for (const doc of docs) bySet[documents[doc]]++;
    for (const doc of but[name] ?? []) bySet[documents[doc]]++;
    const counts = new Map(values.map((v) => [v, 0]));
    sets.forEach((set, i) => { for (const id of set) counts.set(values[id], counts.get(values[id]) + bySet[i]); });
    return counts;
  }

  // Documents.

  /** What is shown of a document. */
  async document(id) {
    const rows = await this.file("d" + Math.floor(id / this.documentsAFile), (r) => utf8.decode(r.b).split("\n"));
    const [kind, address, title, context, when] = rows[id % this.documentsAFile].split("\t");
    return { id, kind, address, title, context, when };
  }

  /** Where words of a text stand that a query looked for. */
  async hits(text, terms) {
    const words = wordsOf(text).filter((w) => w.bare && !this.stopWords.has(w.bare));
    for (const w of words) w.term = await this.termHere(w);
    return words.filter((w) => terms.has(w.term));
  }

  /** The term of a word, without fetching anything: words of other files are no hits. */
  async termHere(word) {
    const shard = "t" + this.shardOf(this.termStarts, word.bare);
    return this.files.has(shard) ? this.termOf(word) : stem(word.bare);
  }

  marked(text, hits) {
    const parts = [];
    let last = 0;
    for (const { start, end } of hits) {
      if (start < last || end > text.length) continue;
      if (start > last) parts.push([text.slice(last, start), false]);
      parts.push([text.slice(start, end), true]);
      last = end;
    }
    if (last < text.length) parts.push([text.slice(last), false]);
    return parts;
  }
}
