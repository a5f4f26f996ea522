package ro.pridvor.search.lucene;

import java.util.List;
import java.util.Map;
import ro.pridvor.search.document.Facet;

/**
 * What is asked.
 *
 * @param filters values by facet: any of a facet's, for all facets
 * @param words how many of the words must be there
 */
public record Request(
    String text, Map<Facet, List<String>> filters, Words words, Order order, int limit) {

  /** How many of the words must be in a document. */
  public enum Words {
    /** All, or any if no document has all. */
    BEST,
    ALL,
    ANY
  }

  /** The order of hits. */
  public enum Order {
    RELEVANCE,
    DEADLINE,
    PLAN
  }

  /** A question as a person asks it. */
  public static Request of(String text, Map<Facet, List<String>> filters, int limit) {
    return new Request(text, filters, Words.BEST, Order.RELEVANCE, limit);
  }
}
