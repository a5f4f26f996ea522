package ro.pridvor.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import ro.pridvor.build.Kept.KeptIndex;
import ro.pridvor.publish.Imprint;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.Analysis;
import ro.pridvor.search.SearchIndex;

/** Writes the search index, unless the last build made one of the very same things. */
final class IndexWriter {
  private final Staging staging;
  private final Prints prints;
  private final List<String> stamps;

  /**
   * @param stamps of the program
   */
  IndexWriter(Staging staging, Prints prints, List<String> stamps) {
    this.staging = staging;
    this.prints = prints;
    this.stamps = stamps;
  }

  /**
   * @param dictionary asked for only if the index has to be made
   * @return what the next build may want to know
   */
  KeptIndex write(SearchIndex index, Supplier<Analysis> dictionary, KeptIndex last) {
    Print print = prints.of(List.of(stamps, index.madeOf()));
    if (print.equals(last.print()) && isThere(last)) {
      return last;
    }
    Map<String, Imprint> files = new TreeMap<>();
    index.write(
        dictionary.get(),
        (file, content) -> {
          staging.write(file, content);
          files.put(file, Imprint.of(content));
        });
    return new KeptIndex(print, files);
  }

  private boolean isThere(KeptIndex last) {
    return last.files().entrySet().stream()
        .allMatch(file -> staging.keep(file.getKey(), file.getValue()).isPresent());
  }
}
