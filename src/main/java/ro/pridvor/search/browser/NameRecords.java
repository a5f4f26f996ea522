package ro.pridvor.search.browser;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ro.pridvor.search.document.Aliases;

/**
 * The names that begin in a file of terms: short ones there, of longer ones only how they begin, so
 * that their file is fetched when a query begins so too.
 */
final class NameRecords {
  /** So many words are compared before the file with longer names is fetched. */
  static final int SHORT = 3;

  private NameRecords() {}

  /**
   * Writes names.
   *
   * @return the longer ones, if there are any
   */
  static Optional<byte[]> write(Collection<List<Aliases.Alias>> names, Bytes shard) {
    TreeMap<String, Aliases.Alias> few = new TreeMap<>();
    TreeMap<String, Aliases.Alias> longer = new TreeMap<>();
    TreeSet<String> beginnings = new TreeSet<>();
    for (List<Aliases.Alias> list : names) {
      for (Aliases.Alias alias : list) {
        boolean more = alias.terms().size() > SHORT;
        (more ? longer : few).put(String.join(" ", alias.terms()), alias);
        if (more) {
          beginnings.add(String.join(" ", alias.terms().subList(0, SHORT)));
        }
      }
    }
    write(shard, few);
    shard.sorted(beginnings);
    Bytes file = new Bytes();
    write(file, longer);
    return longer.isEmpty() ? Optional.empty() : Optional.of(file.bytes());
  }

  private static void write(Bytes out, SortedMap<String, Aliases.Alias> names) {
    out.sorted(names.keySet());
    names.values().forEach(a -> out.text(Aliases.text(a)));
  }
}
