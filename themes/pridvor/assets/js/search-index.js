// The index: the small files that BrowserIndex.java writes, fetched when they are asked for and
// read once. What is asked and how it ranks is not known here: search.js.
import { bareOf } from "./search-words.js";
import { column } from "./search-columns.js";

export const f = Math.fround, ABOUT = 2;
const TITLE = 0, BODY = 1, VERSION = 4;
const utf8 = new TextDecoder();

class Reader {
  constructor(bytes) { this.b = bytes; this.i = 0; }
  more() { return this.i < this.b.length; }
  number() {
    let value = 0, shift = 0, byte;
    do {
      if (!this.more()) throw new RangeError("index file too short");
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
  /** What a text is called, by text. */
  named() { return new Map(this.texts().map((name) => [name, this.text()])); }
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

/** What a field weighs, and of every norm what BM25 divides by. */
const readField = (r) => {
  const docs = r.number(), length = r.number(), boost = f(r.number() / 100), average = f(length / docs);
  const cache = Float32Array.from({ length: 256 }, (_, byte) =>
    f(1 / f(f(1.2) * f(f(1 - f(0.75)) + f(f(f(0.75) * lengthOf(byte)) / average)))));
  return { docs, boost, cache };
};

const readDocuments = (r, list) => {
  let doc = -1;
  list.docs = Int32Array.from({ length: list.df }, () => (doc += r.number() + 1));
};

const readFrequencies = (r, list) => {
  list.freqs = Int32Array.from({ length: list.df }, () => (list.field === ABOUT ? 1 : r.number() + 1));
};

/** The words of the dictionary: exact, without diacritics, and without them where those mislead. */
const readForms = (r, order) => {
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
};

const readTerms = (r, number, longList) => {
  const order = r.texts(), terms = new Map(), lists = [];
  for (const name of order) {
    const fields = (/^[^\p{L}\p{Nd}]/u.test(name) ? [ABOUT] : [TITLE, BODY]).map((field) => ({ field, df: r.number() }));
    terms.set(name, { name, number, fields });
    lists.push(...fields.filter((list) => list.df));
  }
  const here = lists.filter((list, i) => list.df < longList || !(list.file = number + "-" + i));
  for (const list of here) readDocuments(r, list);
  for (const list of here) readFrequencies(r, list);
  return { number, terms, lists: here, ...readForms(r, order), names: r.named(), beginnings: new Set(r.texts()) };
};

export class Index {
  /** @param base address of the folder that holds meta.bin */
  constructor(base) {
    this.base = base;
    this.files = new Map();
    this.shards = [];
  }

  /** Reads what every query needs; once. */
  load() {
    return (this.loading ??= this.readMeta().catch((e) => { this.loading = undefined; throw e; }));
  }

  async fetch(path, options) {
    const response = await fetch(this.base + path, options);
    if (!response.ok) throw Object.assign(new Error(path + ": " + response.status), { status: response.status });
    return new Reader(await inflate(response));
  }

  /** A file of the index, parsed once. */
  file(name, parse) {
    let file = this.files.get(name);
    if (!file) {
      file = this.fetch(this.folder + "/" + name + ".bin").then(parse);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }

  async readMeta() {
    const r = await this.fetch("meta.bin", { cache: "no-cache" });
    if (r.number() !== VERSION) throw new Error("another version of the index");
    this.folder = r.text();
    this.date = r.text();
    this.size = r.number();
    this.fields = [TITLE, BODY, ABOUT].map(() => readField(r));
    this.services = [r.number(), r.number()];
    this.stopWords = new Set(r.text().split(" "));
    this.termStarts = r.texts();
    this.wordStarts = r.texts();
    this.longList = r.number();
    this.together = r.number();
    this.norms = [r.raw(this.size), r.raw(this.size)];
    // Few documents stand in plan order, and the facets that are shown open come at once.
    this.first = r.more() && this.readFirst(r);
    return this;
  }

  readFirst(r) {
    const first = {};
    while (r.more()) first[r.text()] = column(this, r);
    return first;
  }

  /** The number of the file that has a key: that of the last start not after it. */
  fileOf(starts, key) {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= key) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** The file of terms that has a key. */
  shard(key) {
    const number = this.fileOf(this.termStarts, key);
    return this.file("t" + number, (r) => (this.shards[number] = readTerms(r, number, this.longList)));
  }

  /** The file of terms that has a key, if it is here. */
  shardHere(key) {
    return this.shards[this.fileOf(this.termStarts, key)];
  }

  async term(name) {
    if (this.first && name[0] === "#") return this.groupTerm(name.slice(1));
    return (await this.shard(name)).terms.get(name);
  }

  /** What is about a group, from the facet of groups. */
  groupTerm(name) {
    const { values, sets, documents } = this.first.grup, id = values.indexOf(name), docs = [];
    if (id < 0) return;
    documents.forEach((set, doc) => { if (sets[set].includes(id)) docs.push(doc); });
    return { fields: [{ field: ABOUT, df: docs.length, docs, freqs: docs.map(() => 1) }] };
  }

  async documentFrequency(name) {
    return (await this.term(name))?.fields.reduce((sum, list) => sum + list.df, 0);
  }

  /** Documents with their frequencies. */
  async postings(list) {
    if (!list.freqs) {
      await this.file("p" + list.file, (r) => {
        readDocuments(r, list);
        readFrequencies(r, list);
      });
    }
    return list;
  }

  /** Names that begin with a term: short ones, and the longer ones where a query begins so. */
  async namesFrom(term, beginning) {
    const { names, beginnings, number } = await this.shard(term);
    return beginnings.has(beginning) ? [names, await this.file("a" + number, (r) => r.named())] : [names];
  }

  /** What is shown of a document, and its text. */
  async document(id) {
    const rows = await this.file("d" + Math.floor(id / this.together), (r) => utf8.decode(r.b).split("\0"));
    const [kind, address, title, context, objective, when, state, text] = rows[id % this.together].split("\t");
    return { id, kind, address, title, context, objective, when, state, text };
  }
}
