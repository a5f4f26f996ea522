package ro.pridvor.search.lucene;

import java.util.List;
import java.util.Map;
import ro.pridvor.search.document.Facet;

/**
 * What was found.
 *
 * @param total of all that was found, of which {@code hits} are the first
 * @param related how many of these do not have the words, but are about the concepts that the query
 *     names
 * @param all whether every word of the query that says something is in every hit with the words;
 *     otherwise some are
 * @param instead what was searched for words that no document has
 * @param missing words of the query that no document has
 * @param about groups, needs, organisations and places that the query names, as marks of the index
 * @param counts documents by value of each facet, each as if that facet narrowed nothing
 */
public record Answer(
    int total,
    int related,
    boolean all,
    List<Hit> hits,
    Map<String, List<String>> instead,
    List<String> missing,
    List<String> about,
    Map<Facet, Map<String, Integer>> counts) {

  /**
   * A document that was found.
   *
   * @param related whether it does not have the words, but is about a concept
   * @param state whether it can be used, and a year ({@code promis 2030}), or empty
   */
  public record Hit(
      int id,
      float score,
      boolean related,
      String kind,
      String address,
      String title,
      String context,
      String objective,
      String when,
      String state,
      String excerpt) {}
}
