package ro.pridvor.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import ro.pridvor.search.analysis.Letters;

/** The words of all documents as written, to complete and correct those of queries. */
public final class WordList {
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

  /**
   * The words of an index.
   *
   * @param names words of names, which no document needs to have
   */
  public static WordList of(IndexReader reader, Collection<String> names) throws IOException {
    Set<String> others = new TreeSet<>();
    for (String name : names) {
      String bare = Letters.bare(name);
      if (bare.length() > Ranking.SHORTEST_COMPLETED && Character.isLetter(bare.charAt(0))) {
        others.add(bare.equals(name) ? bare : bare + "|" + name);
      }
    }
    List<Entry> entries = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Ranking.WORDS);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        entries.add(Entry.of(term.utf8ToString(), all.docFreq()));
        others.remove(term.utf8ToString());
      }
    }
    others.forEach(word -> entries.add(Entry.of(word, 0)));
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

  /**
   * Words that were likely meant, the likeliest first: of those that begin with the same two
   * letters, or, if none of these is near, with the same one.
   */
  public List<Entry> corrections(String bare) {
    if (bare.length() < Ranking.SHORTEST_CORRECTED) {
      return List.of();
    }
    List<Entry> near = near(bare, bare.substring(0, 2));
    return near.isEmpty() ? near(bare, bare.substring(0, 1)) : near;
  }

  private List<Entry> near(String bare, String beginning) {
    record Near(Entry entry, int far) {}
    return entries.stream()
        .filter(entry -> entry.bare().startsWith(beginning))
        .map(entry -> new Near(entry, Spelling.far(bare, entry.bare())))
        .filter(near -> near.far() <= Spelling.FARTHEST)
        .sorted(
            Comparator.comparingInt(Near::far)
                .thenComparing(n -> -n.entry().documents())
                .thenComparing(n -> n.entry().bare())
                .thenComparing(n -> n.entry().written()))
        .map(Near::entry)
        .limit(Ranking.MAX_CORRECTIONS)
        .toList();
  }
}
