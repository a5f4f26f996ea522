package ro.pridvor.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of all documents as written, to complete and correct those of queries. */
public final class WordList {
  private static final int ONE_LETTER_UP_TO = 6;

  /**
   * A word.
   *
   * @param bare without diacritics
   * @param written as in documents
   */
  public record Entry(String bare, String written, int documents) {

    public static Entry of(String term, int documents) {
      int bar = term.indexOf('|');
      return bar < 0
          ? new Entry(term, term, documents)
          : new Entry(term.substring(0, bar), term.substring(bar + 1), documents);
    }
  }

  private final List<Entry> entries;

  private WordList(List<Entry> entries) {
    this.entries = entries;
  }

  public static WordList of(IndexReader reader) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Ranking.WORDS);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        entries.add(Entry.of(term.utf8ToString(), all.docFreq()));
      }
    }
    entries.sort(Comparator.comparing(Entry::bare).thenComparing(Entry::written));
    return new WordList(List.copyOf(entries));
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The commonest words that begin so. */
  List<Entry> completions(String bare) {
    return entries.stream()
        .filter(e -> e.bare().startsWith(bare))
        .sorted(
            Comparator.comparingInt(Entry::documents)
                .reversed()
                .thenComparing(Entry::bare)
                .thenComparing(Entry::written))
        .limit(Ranking.MAX_COMPLETIONS)
        .toList();
  }

  /** The word that was most likely meant: the nearest, of these the commonest. */
  Optional<Entry> correction(String bare) {
    return nearest(bare, true).or(() -> nearest(bare, false));
  }

  private Optional<Entry> nearest(String bare, boolean sameInitial) {
    int max = bare.length() > ONE_LETTER_UP_TO ? 2 : 1;
    Entry best = null;
    int distance = max + 1;
    for (Entry entry : entries) {
      if (entry.bare().length() < Ranking.SHORTEST_CORRECTED - 1
          || (entry.bare().charAt(0) == bare.charAt(0)) != sameInitial) {
        continue;
      }
      int d = Distance.of(bare, entry.bare(), max);
      if (d < distance || (d == distance && d <= max && entry.documents() > best.documents())) {
        best = entry;
        distance = d;
      }
    }
    return Optional.ofNullable(best);
  }
}
