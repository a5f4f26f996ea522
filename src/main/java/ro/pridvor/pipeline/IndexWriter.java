package ro.pridvor.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.publish.Checksum;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.analysis.Analysis;

/** Writes the search index, unless the last build made one of the very same things. */
final class IndexWriter {
  private final Staging staging;
  private final Fingerprints prints;
  private final List<String> stamps;

  /**
   * @param stamps of the program
   */
  IndexWriter(Staging staging, Fingerprints prints, List<String> stamps) {
    this.staging = staging;
    this.prints = prints;
    this.stamps = stamps;
  }

  /**
   * @param dictionary asked for only if the index has to be made
   * @return what the next build may want to know
   */
  IndexRecord write(SearchIndex index, Supplier<Analysis> dictionary, IndexRecord last) {
    Fingerprint print = prints.of(List.of(stamps, index.madeOf()));
    if (print.equals(last.print()) && isThere(last)) {
      return last;
    }
    Map<String, Checksum> files = new TreeMap<>();
    index.write(
        dictionary.get(),
        (file, content) -> {
          staging.write(file, content);
          files.put(file, Checksum.of(content));
        });
    return new IndexRecord(print, files);
  }

  private boolean isThere(IndexRecord last) {
    return last.files().entrySet().stream()
        .allMatch(file -> staging.keep(file.getKey(), file.getValue()).isPresent());
  }
}
