// The search engine: ranks as Lucene does, float for float. Analysis.java, QueryPlan.java,
// Ranking.java and LuceneSearch.java are the originals; a test holds the two equal. Published as
// one with the modules that every query needs (theme.properties); what only some queries need is
// in modules of its own.
import { wordsOf } from "./search-words.js";
import { ABOUT, Index, f } from "./search-index.js";
import { counts, kinds, narrow, sorted } from "./search-columns.js";
import { firstPage, sections, together } from "./search-sections.js";
import { excerpt } from "./search-excerpt.js";

const MAX_QUERY = 400, MAX_WORDS = 16, LONGEST_NAME = 14, SHORT_NAME = 3, CONCEPT_BOOST = 4, OTHER_CONCEPTS = 0.5;
const EVERYWHERE = "%", FILLER = "?", NOT = "nu";
/** Words that texts pass over and that count in names. */
const IN_NAMES = new Set(["nu", "dupa", "care"]);
const QUOTES = /["„”“«»]/;
// As PrintedSigns.java: signs that nobody sees, and acronyms with points.
const HIDDEN = /[\xAD\u200B-\u200D\u2060\uFEFF]/g;
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.[ \xA0]?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** Number and year of a law. */
const ACT = /(^|[^\d/])(\d{1,4}\/(?:19|20)\d\d)(?![\d/])/g;
const isConcept = (about) => about[0] === "#" || about[0] === "~";

/** The names of concepts: words that else only carry a question count where there are no others. */
const conceptual = (names) => {
  const all = names.filter((n) => n.about.some(isConcept)), sure = all.filter((n) => !n.filler);
  return sure.length ? sure : all;
};

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
    const words = wordsOf(text)
      .filter(({ bare }) => bare && (IN_NAMES.has(bare) || !this.stopWords.has(bare))).slice(0, 2 * MAX_WORDS);
    await Promise.all(words.map(async (w) => { w.term = IN_NAMES.has(w.bare) ? w.bare : await this.termOf(w); }));
    return words;
  }

  /** A word by itself, as a query would have it. */
  async read(written) {
    return (await this.tokens(written))[0] ?? { word: written, bare: written, term: written };
  }

  /** What a query asks for. */
  async plan(text) {
    let query = text.slice(0, MAX_QUERY);
    if (/[[\]\\;']|(^|[^\p{L}])n(?=[-’ ]|am|ar|av|au)/iu.test(query)) query = (await import("./search-keyboard.js")).typed(query);
    query = query.replace(HIDDEN, "").replace(ACRONYM, (m) => m.replace(/[. \xA0]/g, "").padEnd(m.length));
    if (!QUOTES.test(query)) query = query.replace(ACT, '$1"$2"');
    const parts = query.split(QUOTES), all = await Promise.all(parts.map((part) => this.tokens(part)));
    const words = [], phrases = [];
    all.forEach((tokens, i) => {
      const content = tokens.filter((t) => !IN_NAMES.has(t.term)).slice(0, MAX_WORDS);
      if (i % 2 && i < parts.length - 1 && content.length > 1) {
        phrases.push({
          terms: content.map((t) => t.term),
          offsets: content.map((t) => t.position - content[0].position),
        });
      } else words.push(...tokens.slice(0, MAX_WORDS - words.length));
    });
    const open = /[\p{L}\p{Nd}]$/u.test(text.slice(0, MAX_QUERY));
    return this.named({ words, phrases: phrases.slice(0, MAX_WORDS), open });
  }

  /** A plan with the names that are among its words. */
  async named(plan) {
    const names = await this.names(plan.words.map((w) => w.term)), inside = (list) =>
      new Set(list.flatMap(({ from, to }) => plan.words.slice(from, to)));
    const content = plan.words.filter((w) => !IN_NAMES.has(w.term));
    const named = inside(names), fillers = inside(names.filter((n) => n.filler));
    return {
      ...plan, names,
      loose: content.filter((w) => !named.has(w)),
      strong: content.filter((w) => !fillers.has(w)),
      concepts: [...new Map(conceptual(names).map((n) => n.about.filter(isConcept))
        .map((each) => [[...each].sort().join(), each])).values()],
      conceptWords: conceptual(names).flatMap(({ from, to }) => plan.words.slice(from, to))
        .filter((w) => !IN_NAMES.has(w.term)).length,
      places: names.map((n) => n.sure).filter((about) => about?.[0] === EVERYWHERE),
    };
  }

  /** Names among terms, the longest from each place. */
  async names(terms) {
    const known = await Promise.all(terms.map((_, i) => {
      const key = terms.slice(i).find((t) => !IN_NAMES.has(t));
      return key === undefined ? [] : this.namesFrom(key, terms.slice(i, i + SHORT_NAME).join(" "));
    }));
    const found = [];
    for (let i = 0; i < terms.length; ) {
      let to = Math.min(terms.length, i + LONGEST_NAME), text;
      for (; to > i; to--) {
        const name = terms.slice(i, to).join(" ");
        if ((text = known[i].map((names) => names.get(name)).find(Boolean))) break;
      }
      if (text) {
        const about = text.slice(1).split("|"), sure = text[0] === "+";
        found.push({
          from: i, to, about, filler: about.includes(FILLER),
          negated: about.some(isConcept) && terms.slice(i, to).includes(NOT),
          sure: sure ? about.find((a) => !isConcept(a) && a !== FILLER) : undefined,
        });
      }
      i = text ? to : i + 1;
    }
    return found;
  }

  /** @param literal whether names that say what somebody has not are passed over too */
  clauses(plan, fillers, instead, literal) {
    const clauses = [], used = new Set();
    const fresh = (term) => !used.has(term) && used.add(term);
    const addWords = (from, to) => {
      for (const { term } of plan.words.slice(from, to)) {
        const terms = (instead.get(term) ?? [term]).filter(fresh);
        if (terms.length && !IN_NAMES.has(term)) clauses.push({ terms });
      }
    };
    let next = 0;
    for (const { from, to, sure, filler, negated } of plan.names) {
      if (!sure && !(filler && !fillers) && !(negated && literal)) continue;
      addWords(next, from);
      const terms = sure ? plan.words.slice(from, to).map((w) => w.term).filter(fresh) : [];
      if (terms.length) clauses.push({ all: terms, about: sure });
      next = to;
    }
    addWords(next, plan.words.length);
    for (const phrase of plan.phrases) clauses.push({ phrase });
    return clauses;
  }

  // Scores.

  /** Weight of a term or phrase in a field: boost times inverse document frequency. */
  weight(field, dfs, boost = this.fields[field].boost) {
    const { docs } = this.fields[field];
    let idf = 0;
    for (const df of dfs) idf += f(Math.log(1 + (docs - df + 0.5) / (df + 0.5)));
    return f(boost * f(idf));
  }

  score(field, weight, freq, doc) {
    const norm = field === ABOUT ? 1 : this.norms[field][doc];
    return f(weight - f(weight / f(1 + f(freq * this.fields[field].cache[norm]))));
  }

  /** Adds the scores of a term in all its fields; sums are doubles until they are rounded. */
  async addTerm(name, sums, boost) {
    for (const list of (await this.term(name))?.fields ?? []) {
      if (!list.df) continue;
      const { docs, freqs, field } = await this.postings(list), weight = this.weight(field, [list.df], boost);
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

  /** Documents with the first scores, to which the others add. */
  withMore(must, more) {
    const sums = new Map();
    for (const [doc, score] of must) sums.set(doc, more.has(doc) ? f(f(score) + f(more.get(doc))) : f(score));
    return sums;
  }

  // How a query is understood: Question.java.

  /** What has all words, or all that say something. */
  async exact(plan, instead) {
    const negated = plan.names.some((n) => n.negated);
    if (negated && !plan.phrases.length && !plan.strong.some((w) => plan.loose.includes(w))) return undefined;
    for (const fillers of negated ? [false] : [true, false]) {
      const clauses = this.clauses(plan, fillers, instead, true);
      const found = clauses.length ? await this.match(clauses, true) : clauses;
      if (found.size) return found;
    }
    return undefined;
  }

  /** What is about the concepts, where the query says: Queries.java. */
  async related(plan, instead) {
    const { concepts, places } = plan, all = [...new Set(concepts.flat())];
    if (!all.length) return;
    const main = all.filter((c) => c[0] === "#").map((c) => "!" + c.slice(1));
    const words = this.clauses(plan, false, instead).flatMap((c) => c.terms ?? []);
    const where = places.length ? [...places, EVERYWHERE] : [], local = new Map();
    await Promise.all([...all, ...main, ...words, ...where].map((name) => this.term(name)));
    const any = new Map(), more = new Map(), here = new Map();
    for (const name of concepts) {
      for (const [doc, score] of await this.best(name)) any.set(doc, (any.get(doc) ?? 0) + score);
    }
    for (const name of main) await this.addTerm(name, more, 1);
    for (const name of words) await this.addTerm(name, more);
    for (const name of where) await this.addTerm(name, here);
    for (const name of places) await this.addTerm(name, local);
    const found = this.withMore(any, more);
    if ([...found.keys()].some((doc) => local.has(doc))) return new Map([...found].filter(([doc]) => here.has(doc)));
    return found.size ? found : undefined;
  }

  /** Of several concepts the best score, and a part of the others. */
  async best(concepts) {
    const best = new Map(), others = new Map();
    for (const concept of concepts) {
      for (const [doc, score] of await this.addTerm(concept, new Map(), CONCEPT_BOOST)) {
        const max = best.get(doc) ?? 0;
        best.set(doc, Math.max(max, score));
        others.set(doc, (others.get(doc) ?? 0) + Math.min(max, score));
      }
    }
    for (const [doc, max] of best) best.set(doc, f(max + others.get(doc) * OTHER_CONCEPTS));
    return best;
  }

  /**
   * Everything that a query finds, before it is narrowed: what has the words, and what is about the
   * concepts that it names.
   * @param words "best", or "all", "any"
   */
  async find(text, words = "best") {
    await this.load();
    let plan = await this.plan(text), exact, related, fallback, missing = [], all = words !== "any";
    const instead = new Map(), written = new Map();
    const nothing = plan.words.every((w) => IN_NAMES.has(w.term)) && !plan.phrases.length;
    if (nothing && text.trim()) all = true;
    if (nothing || words !== "best") {
      exact = nothing && text.trim() ? new Map() : await this.match(this.clauses(plan, true, instead), all);
    } else {
      exact = await this.exact(plan, instead);
      if (!exact) {
        fallback = await import("./search-spelling.js");
        plan = await fallback.corrected(this, plan, instead, written);
        exact = await this.exact(plan, instead);
      }
      related = await this.related(plan, instead);
      if (!exact) missing = await fallback.missing(this, plan, instead);
      if (!exact && !(related && (await fallback.isMostlyNamed(this, plan, instead)))) {
        all = false;
        exact = (await fallback.most(this, plan, instead)) ?? (await fallback.any(this, plan, instead));
      }
    }
    exact ??= new Map();
    related ??= new Map();
    for (const doc of exact.keys()) related.delete(doc);
    const terms = new Set([...plan.words, ...plan.phrases.flatMap((p) => p.terms.map((term) => ({ term })))]
      .flatMap(({ term }) => instead.get(term) ?? (IN_NAMES.has(term) ? [] : [term])));
    const about = [...new Set(plan.names.flatMap((n) => n.about))].filter((a) => a !== FILLER);
    return {
      exact, related, found: new Map([...related, ...exact]), help: plan.concepts.length > 0,
      all, written, missing, terms, about, nothing,
    };
  }

  // What is known of every document: search-columns.js.

  /** The documents of each section in order; by deadline or in plan order there is one section. */
  async sections(answer, docs, order = "relevance") {
    if (order === "plan" && this.first) return [docs.sort((a, b) => a - b), []];
    if (order !== "relevance") return [await sorted(this, docs, order), []];
    return sections(answer, docs, await kinds(this));
  }

  /** How many of each section a first page shows; and both as one list. */
  firstPage(both) { return firstPage(both); }
  oneList(both) { return together(both); }

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
