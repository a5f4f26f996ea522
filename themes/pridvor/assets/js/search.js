// The search engine: ranks as Lucene does, float for float. Analysis.java, QueryPlan.java,
// Ranking.java and LuceneSearch.java are the originals; a test holds the two equal. Published as
// one with the modules that every query needs (theme.properties); what only some queries need is
// in modules of its own.
import { wordsOf } from "./search-words.js";
import { ABOUT, Index, f } from "./search-index.js";
import { counts, narrow, sorted } from "./search-columns.js";
import { excerpt } from "./search-excerpt.js";

const DEEDS = ["masura", "serviciu"];
const MAX_QUERY = 400, MAX_WORDS = 16, FEW = 5, LONGEST_NAME = 14, SHORT_NAME = 3, SERVICES_FIRST = 64;

/** The dictionary's term of a word. */
const known = ({ exact, folded, right }, { word, bare }) =>
  (word !== bare && exact.get(word)) || right.get(bare) || exact.get(bare) || folded.get(bare);

/** A text in parts, and whether each is a hit. */
const marked = (text, hits) => {
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
};

export class Search extends Index {
  // Words.

  wanted(text) {
    return wordsOf(text).filter((w) => w.bare && !this.stopWords.has(w.bare));
  }

  async termOf(w) {
    const { bare } = w;
    if (bare.length < 2 || !/^\p{L}/u.test(bare)) return bare;
    return known(await this.shard(bare), w)
      ?? (bare.length < 3 ? bare : (this.stem ??= (await import("./search-stem.js")).stem)(bare));
  }

  async tokens(text) {
    const words = this.wanted(text).slice(0, MAX_WORDS);
    await Promise.all(words.map(async (w) => { w.term = await this.termOf(w); }));
    return words;
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
    const known = await Promise.all(terms.map((term, i) =>
      this.namesFrom(term, terms.slice(i, i + SHORT_NAME).join(" "))));
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

  // Scores.

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
    for (const list of (await this.term(name))?.fields ?? []) {
      if (!list.df) continue;
      const { docs, freqs, field } = await this.postings(list), weight = this.weight(field, [list.df]);
      docs.forEach((doc, i) => sums.set(doc, (sums.get(doc) ?? 0) + this.score(field, weight, freqs[i], doc)));
    }
    return sums;
  }

  /** Scores of one clause by document, not rounded where Lucene would not. */
  async scores({ phrase, terms = [], all, about }) {
    let sums = new Map();
    if (phrase) await (await import("./search-phrases.js")).addPhrase(this, phrase, sums);
    for (const term of terms) await this.addTerm(term, sums);
    if (all) {
      const each = await Promise.all(all.map((term) => this.addTerm(term, new Map())));
      sums = await this.addTerm(about, each.length > 1 ? this.inAll(each) : each[0]);
    }
    return sums;
  }

  /** Documents that are in all: each rounded, then the sum. */
  inAll(each) {
    const sums = new Map();
    const [least, ...others] = [...each].sort((a, b) => a.size - b.size);
    for (const [doc, score] of least ?? []) {
      if (others.every((o) => o.has(doc))) sums.set(doc, f(others.reduce((s, o) => s + f(o.get(doc)), f(score))));
    }
    return sums;
  }

  /** Documents with their scores; all of them, without one, where nothing is asked. */
  async match(clauses, all) {
    if (!clauses.length) return new Map(Array.from({ length: this.size }, (_, doc) => [doc, 1]));
    const each = await Promise.all(clauses.map((clause) => this.scores(clause)));
    if (all && each.length > 1) return this.inAll(each);
    const sums = new Map();
    for (const scores of each) {
      for (const [doc, score] of scores) sums.set(doc, (sums.get(doc) ?? 0) + score);
    }
    for (const [doc, score] of sums) sums.set(doc, f(score));
    return sums;
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
      const again = async () => (found = await this.match((clauses = this.clauses(plan, true, instead)), all));
      const few = plan.words.length > 1 && found.size < FEW;
      const deeds = async () => (await this.narrow(found, { fel: DEEDS })).docs.length;
      if (plan.names.some((n) => !n.always) && (!found.size || (few && !(await deeds())))) await again();
      if (!found.size) {
        await (await import("./search-spelling.js")).replace(this, plan, instead, written);
        await again();
      }
      if (!found.size) {
        all = false;
        await again();
      }
    }
    const terms = new Set(clauses.flatMap((c) => c.terms ?? c.all ?? c.phrase.terms));
    return { found, all, written, terms, about: [...new Set(plan.names.map((n) => n.about))], nothing };
  }

  // What is known of every document: search-columns.js.

  /** The best first, or by deadline or in plan order. */
  async sorted(docs, scores, order = "relevance") {
    if (order === "relevance") return docs.sort((a, b) => scores.get(b) - scores.get(a) || a - b);
    if (order === "plan" && this.first) return docs.sort((a, b) => a - b);
    return sorted(this, docs, order);
  }

  /** Documents that pass all filters; those that only one facet's filter keeps out, by that facet. */
  narrow(found, filters) {
    return narrow(this, found, Object.entries(filters).filter(([, values]) => values.length));
  }

  /** How many documents have each value of a facet, as if that facet narrowed nothing. */
  counts(name, narrowed) {
    return counts(this, name, narrowed);
  }

  // Hits.

  /** Where words of a text stand that a query looked for: words of files that are not here are none. */
  hits(text, terms) {
    return this.wanted(text).filter((w) => {
      const shard = this.shardHere(w.bare);
      w.term = (shard && known(shard, w)) || this.stem?.(w.bare) || w.bare;
      return terms.has(w.term);
    });
  }

  /** A title with its hits marked, and where it does not show all words, the part of the text that shows most. */
  shown({ title, text }, terms) {
    const hits = this.hits(title, terms), whole = new Set(hits.map((h) => h.term)).size === terms.size;
    return { title: marked(title, hits), excerpt: whole ? [] : excerpt(this, text, title, terms, marked) };
  }
}
