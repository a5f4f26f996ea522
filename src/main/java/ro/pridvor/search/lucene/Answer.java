package ro.pridvor.search.lucene;

import java.util.List;
import java.util.Map;
import ro.pridvor.search.document.Facet;

/**
 * What was found.
 *
 * @param total of all that was found, of which {@code hits} are the first
 * @param all whether every word of the query is in every hit; otherwise some are
 * @param instead what was searched for words that no document has
 * @param about groups ({@code #id}) and organisations ({@code @id}) that the query names
 * @param counts documents by value of each facet, each as if that facet narrowed nothing
 */
public record Answer(
    int total,
    boolean all,
    List<Hit> hits,
    Map<String, List<String>> instead,
    List<String> about,
    Map<Facet, Map<String, Integer>> counts) {

  /** A document that was found. */
  public record Hit(
      int id,
      float score,
      String kind,
      String address,
      String title,
      String context,
      String objective,
      String when,
      String excerpt) {}
}
