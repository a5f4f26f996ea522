// The order of results: the same rule as Sections.java, where it is explained.
const LEAD = 3, PAGE = 10, FIT = Math.fround(0.6), HALF_FIT = Math.fround(0.35);
export const STATES = ["exista", "promis", "propus", "trecut", "inchis", "retras"];
const OVER = 3;

const fitness = (score, best) =>
  score >= Math.fround(best * FIT) ? 0 : score >= Math.fround(best * HALF_FIT) ? 1 : 2;

const ordered = (docs, scores, rank, fits = () => false) => {
  let best = 0;
  for (const score of scores.values()) best = Math.max(best, score);
  return docs.map((doc) => ({ doc, score: scores.get(doc), fit: fits(doc) ? 0 : fitness(scores.get(doc), best), rank: rank(doc) }))
    .sort((a, b) => a.fit - b.fit || a.rank - b.rank || b.score - a.score || a.doc - b.doc)
    .map(({ doc }) => doc);
};

/** Documents that have the words, and those that are about the concepts, each in order. */
export const sections = ({ exact, related, help }, docs, { isService, isMeasure, isInstitution, state }) => {
  const over = (doc) => (state(doc) >= OVER ? 2 : 0), all = STATES.length;
  return [
    ordered(docs.filter((doc) => exact.has(doc)), exact, (doc) => (!isService(doc) ? over(doc)
      : help ? state(doc) - all : over(doc) || (state(doc) ? 1 : 0))),
    ordered(docs.filter((doc) => !exact.has(doc)), related, (doc) => (isService(doc) ? state(doc) && state(doc) + 1
      : isInstitution(doc) ? 1 : isMeasure(doc) ? 2 * all + state(doc) : 4 * all), isInstitution),
  ];
};

/** How many of each section a first page shows. */
export const firstPage = ([exact, related]) => {
  const lead = Math.min(related.length ? LEAD : PAGE, exact.length);
  return [lead, Math.min(PAGE - lead, related.length)];
};

/** Both sections as one list: the first page, then the rest of each. */
export const together = (both) => {
  const [lead, shown] = firstPage(both), [exact, related] = both;
  return related.length
    ? [...exact.slice(0, lead), ...related.slice(0, shown), ...exact.slice(lead), ...related.slice(shown)] : exact;
};
