// What is known of every document: facets, and keys to sort by. Fetched when one narrows, sorts or
// opens a facet.
import { STATES } from "./search-sections.js";

const FIRST = ["fel", "stare", "plan", "grup"];

/** The values of a facet, the sets of them that documents have, and the set of each document. */
export const column = (search, r) => ({
  values: r.texts(),
  sets: r.list(() => r.list(() => r.number())),
  documents: Uint32Array.from({ length: search.size }, () => r.number()),
});

const facet = async (search, name) => {
  if (!FIRST.includes(name)) return search.file("f-" + name, (r) => column(search, r));
  return (search.first || await search.file("f", (r) => search.readFirst(r)))[name];
};

export const narrow = async (search, found, active) => {
  const tests = await Promise.all(active.map(async ([name, wanted]) => {
    const { values, sets, documents } = await facet(search, name);
    const ids = new Set(wanted.map((value) => values.indexOf(value)));
    const passing = sets.map((set) => set.some((id) => ids.has(id)));
    return { name, passes: (doc) => passing[documents[doc]] };
  }));
  const docs = [], but = Object.fromEntries(tests.map(({ name }) => [name, []]));
  for (const doc of found.keys()) {
    const failed = tests.filter((test) => !test.passes(doc));
    if (!failed.length) docs.push(doc);
    else if (failed.length === 1) but[failed[0].name].push(doc);
  }
  return { docs, but };
};

export const counts = async (search, name, { docs, but }) => {
  const { values, sets, documents } = await facet(search, name), bySet = new Uint32Array(sets.length);
  for (const doc of [...docs, ...(but[name] ?? [])]) bySet[documents[doc]]++;
  const counts = new Map(values.map((value) => [value, 0]));
  sets.forEach((set, i) => { for (const id of set) counts.set(values[id], counts.get(values[id]) + bySet[i]); });
  return counts;
};

/** Of every document what it is, and the place of its state. */
export const kinds = async (search) => {
  const kind = await facet(search, "fel"), stare = await facet(search, "stare");
  const [from, to] = search.services, kinds = kind.sets.map((set) => kind.values[set[0]]);
  const states = stare.sets.map((set) => Math.max(0, STATES.indexOf(stare.values[set[0]])));
  return {
    isService: (doc) => doc >= from && doc < to,
    isMeasure: (doc) => kinds[kind.documents[doc]] === "masura",
    isInstitution: (doc) => kinds[kind.documents[doc]] === "institutie",
    state: (doc) => states[stare.documents[doc]],
  };
};

export const sorted = async (search, docs, order) => {
  const keys = await search.file("s-" + (order === "plan" ? "order" : order), (r) => {
    let key = 0;
    return Int32Array.from({ length: search.size }, () => (key += r.signed()));
  });
  const key = (doc) => keys[doc] || Infinity;
  return docs.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
};
