// The search engine: reads the files that BrowserIndex.java writes and ranks as Lucene does,
// float for float. Analysis.java, QueryPlan.java, Ranking.java and LuceneSearch.java are the
// originals; a test holds the two equal. What only some queries need is in modules of its own.
const f = Math.fround;
const TITLE = 0, BODY = 1, ABOUT = 2;
const DEEDS = ["masura", "serviciu"];
const MAX_QUERY = 400, MAX_WORDS = 16, FEW = 5, LONGEST_NAME = 14, SHORT_NAME = 3, SERVICES_FIRST = 64;
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
  signed() {
    const n = this.number();
    return n % 2 ? -(n + 1) / 2 : n / 2;
  }
  raw(length) { return this.b.subarray(this.i, (this.i += length)); }
  text() { return utf8.decode(this.raw(this.number())); }
  /** As many as a number before them says. */
  list(read) { return Array.from({ length: this.number() }, read); }
  /** Texts in order, each written as what differs from the last. */
  texts() {
    let last = "";
    return this.list(() => (last = last.slice(0, this.number()) + this.text()));
  }
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
    if (r.number() !== 2) throw new Error("another version of the index");
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
    this.services = [r.number(), r.number()];
    this.stopWords = new Set(r.text().split(" "));
    this.termStarts = r.texts();
    this.wordStarts = r.texts();
    this.longList = r.number();
    this.documentsAFile = r.number();
    this.textsAFile = r.number();
    this.planOrder = r.number();
    this.norms = [r.raw(this.size), r.raw(this.size)];
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

  // Terms.

  shard(key) {
    const number = this.shardOf(this.termStarts, key);
    return this.file("t" + number, (r) => this.readShard(r, number));
  }

  readShard(r, number) {
    const order = r.texts(), terms = new Map(), lists = [];
    for (const name of order) {
      const fields = (/^[#@]/.test(name) ? [ABOUT] : [TITLE, BODY]).map((field) => ({ field, df: r.number() }));
      terms.set(name, { name, number, fields });
      lists.push(...fields.filter((own) => own.df));
    }
    const here = lists.filter((own, i) => own.df < this.longList || !(own.file = number + "-" + i));
    for (const own of here) this.readDocuments(r, own);
    for (const own of here) this.readFrequencies(r, own);
    return { terms, lists: here, ...this.readForms(r, order), ...this.readNames(r), number };
  }

  readDocuments(r, own) {
    let doc = -1;
    own.docs = Int32Array.from({ length: own.df }, () => (doc += r.number() + 1));
  }

  readFrequencies(r, own) {
    own.freqs = Int32Array.from({ length: own.df }, () => (own.field === ABOUT ? 1 : r.number() + 1));
  }

  /** The words of the dictionary: exact, without diacritics, and without them where those mislead. */
  readForms(r, order) {
    const exact = new Map(), folded = new Map();
    const references = (keys) => {
      let last = 0;
      const places = keys.map(() => (last += r.signed()));
      return places.map((place) => (place ? order[place - 1] : r.text()));
    };
    const endings = r.texts().map((set) => set.split(",")), prefixes = r.texts();
    const sets = prefixes.map(() => endings[r.number()]), own = references(prefixes);
    prefixes.forEach((prefix, i) => {
      for (const ending of sets[i]) {
        const form = prefix + ending, bare = bareOf(form);
        if (!exact.has(form)) exact.set(form, own[i]);
        if (!folded.has(bare)) folded.set(bare, own[i]);
      }
    });
    const wrong = r.texts(), right = references(wrong);
    return { exact, folded, right: new Map(wrong.map((form, i) => [form, right[i]])) };
  }

  readNames(r) {
    const names = this.readAbout(r);
    return { names, beginnings: new Set(r.texts()) };
  }

  readAbout(r) {
    return new Map(r.texts().map((name) => [name, r.text()]));
  }

  async termOf({ word, bare }) {
    if (bare.length < 2 || !/^\p{L}/u.test(bare)) return bare;
    const { exact, folded, right } = await this.shard(bare);
    return (word !== bare && exact.get(word)) || right.get(bare) || exact.get(bare) || folded.get(bare)
      || (bare.length < 3 && bare) || (this.stem ??= (await import("./search-stem.js")).stem)(bare);
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
    if (!own.freqs) {
      await this.file("p" + own.file, (r) => {
        this.readDocuments(r, own);
        this.readFrequencies(r, own);
      });
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

  /** Names of groups and organisations among terms, the longest from each place. */
  async names(terms) {
    const known = await Promise.all(terms.map(async (term, i) => {
      const { names, beginnings, number } = await this.shard(term);
      const more = beginnings.has(terms.slice(i, i + SHORT_NAME).join(" "));
      return [names, ...(more ? [await this.file("a" + number, (r) => this.readAbout(r))] : [])];
    }));
    const found = [];
    for (let i = 0; i < terms.length; ) {
      let to = Math.min(terms.length, i + LONGEST_NAME), about;
      for (; to > i; to--) {
        const name = terms.slice(i, to).join(" ");
        if ((about = known[i].map((names) => names.get(name)).find(Boolean))) break;
      }
      if (about) found.push({ from: i, to, always: about[0] === "+", about: about.slice(1) });
      i = about ? to : i + 1;
    }
    return found;
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
    const length = ({ from, to }) => to - from;
    // Of names for the same thing the shortest names it; the words of the others say more.
    const longer = (name) => (n, i, all) => n.about === name.about
      && (length(n) < length(name) || (length(n) === length(name) && i < all.indexOf(name)));
    for (const name of plan.names) {
      if ((!name.always && !synonyms) || plan.names.some(longer(name))) continue;
      addWords(next, name.from);
      const terms = plan.words.slice(name.from, name.to).map((w) => w.term).filter(fresh);
      if (terms.length) clauses.push({ all: terms, about: name.about });
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

  /** Where a service answers the need of the group that is named: services, then all else. */
  async servicesFirst(clauses) {
    if (clauses.length < 2 || !clauses.some((c) => c.about?.[0] === "#")) return;
    const found = await this.match(clauses, true), [from, to] = this.services;
    let any = false;
    for (let doc = from; doc < to; doc++) {
      if (found.has(doc)) any = found.set(doc, f(found.get(doc) + SERVICES_FIRST));
    }
    return any && found;
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
    const both = words === "best" && this.clauses(plan, true, instead);
    let found = both && (await this.servicesFirst(both));
    if (found) clauses = both;
    else found = nothing && text.trim() ? new Map() : await this.match(clauses, all);
    if (both && clauses !== both && !nothing) {
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

  // Columns: what is known of every document.

  columns() {
    return import("./search-columns.js");
  }

  /** The best first, or by deadline or in plan order. */
  async sorted(docs, scores, order = "relevance") {
    if (order === "relevance") return docs.sort((a, b) => scores.get(b) - scores.get(a) || a - b);
    if (order === "plan" && this.planOrder) return docs.sort((a, b) => a - b);
    return (await this.columns()).sorted(this, docs, order);
  }

  /** Documents that pass all filters; those that only one facet's filter keeps out, by that facet. */
  async narrow(found, filters) {
    const active = Object.entries(filters).filter(([, values]) => values.length);
    if (!active.length) return { docs: [...found.keys()], but: {} };
    return (await this.columns()).narrow(this, found, active);
  }

  /** How many documents have each value of a facet, as if that facet narrowed nothing. */
  async counts(name, narrowed) {
    return (await this.columns()).counts(this, name, narrowed);
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
    return this.files.has(shard) ? this.termOf(word) : this.stem?.(word.bare);
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
