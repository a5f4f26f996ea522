package ro.pridvor.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import ro.pridvor.search.document.Availability;

/**
 * The one rule for the order of results. What has the words stands before what is about the same
 * concept; where both have results, the first {@link #LEAD} of the one are followed by the first of
 * the other, so that a page shows both. Within each, better fitness goes before worse; at equal
 * fitness what can be used goes before what is promised, and that before what was part of a plan
 * that has ended. {@code search-sections.js} is the same rule, and {@code docs/search-server.md}
 * says it for a server.
 */
final class Sections {
  /** So many results with the words stand before those about the concept. */
  static final int LEAD = 3;

  /** So many results are a page. */
  static final int PAGE = 10;

  /** Scores are equally fit down to this part of the best. */
  private static final float FIT = 0.6f;

  private static final float HALF_FIT = 0.35f;

  /** A document that was found. */
  record Scored(int doc, float score, boolean related) {}

  /** What a document is, for its place. */
  interface Documents {
    boolean isService(int doc);

    boolean isMeasure(int doc);

    boolean isInstitution(int doc);

    /** Place of its {@link Availability.State}, or that of what exists where it has none. */
    int state(int doc);
  }

  private Sections() {}

  /** How well a score fits among others, 0 the best. */
  static int fitness(float score, float best) {
    if (score >= best * FIT) {
      return 0;
    }
    return score >= best * HALF_FIT ? 1 : 2;
  }

  /**
   * The order of documents that have the words.
   *
   * @param servicesFirst whether the question names a concept: then it is help that is looked for
   */
  static List<Scored> exact(
      Map<Integer, Float> found, float best, boolean servicesFirst, Documents documents) {
    return ordered(
        found, best, doc -> false, false, doc -> exactRank(doc, servicesFirst, documents));
  }

  private static int exactRank(int doc, boolean servicesFirst, Documents documents) {
    boolean over = Availability.State.values()[documents.state(doc)].over();
    if (documents.isService(doc)) {
      int state = documents.state(doc);
      return servicesFirst
          ? state - Availability.State.values().length
          : over ? 2 : state > 0 ? 1 : 0;
    }
    return over ? 2 : 0;
  }

  /**
   * The order of documents that are about the concepts: services that exist, institutions that can
   * be asked, other services, measures, all else. An institution is found by its name alone, so it
   * always fits.
   */
  static List<Scored> related(Map<Integer, Float> found, float best, Documents documents) {
    return ordered(found, best, documents::isInstitution, true, doc -> relatedRank(doc, documents));
  }

  private static int relatedRank(int doc, Documents documents) {
    int states = Availability.State.values().length;
    int state = documents.state(doc);
    if (documents.isService(doc)) {
      return state == 0 ? 0 : state + 1;
    }
    if (documents.isInstitution(doc)) {
      return 1;
    }
    return documents.isMeasure(doc) ? 2 * states + state : 4 * states;
  }

  private static List<Scored> ordered(
      Map<Integer, Float> found,
      float best,
      IntPredicate fit,
      boolean related,
      IntUnaryOperator rank) {
    List<Scored> all = new ArrayList<>();
    found.forEach((doc, score) -> all.add(new Scored(doc, score, related)));
    all.sort(
        Comparator.<Scored>comparingInt(s -> fit.test(s.doc()) ? 0 : fitness(s.score(), best))
            .thenComparingInt(s -> rank.applyAsInt(s.doc()))
            .thenComparing(Scored::score, Comparator.reverseOrder())
            .thenComparingInt(Scored::doc));
    return all;
  }

  /** Both sections as one list: the first page shows both, then follows the rest of each. */
  static List<Scored> together(List<Scored> exact, List<Scored> related) {
    if (related.isEmpty()) {
      return exact;
    }
    int lead = Math.min(LEAD, exact.size());
    int shown = Math.min(PAGE - lead, related.size());
    List<Scored> all = new ArrayList<>(exact.subList(0, lead));
    all.addAll(related.subList(0, shown));
    all.addAll(exact.subList(lead, exact.size()));
    all.addAll(related.subList(shown, related.size()));
    return all;
  }
}
