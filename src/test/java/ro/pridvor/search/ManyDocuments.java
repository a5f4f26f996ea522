package ro.pridvor.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Lemmas;
import ro.pridvor.search.document.SearchDocument;
import ro.pridvor.search.document.SearchDocuments;
import ro.pridvor.search.lucene.Ranking;

/**
 * Documents in any number: those of the real portal, and copies of them in which every third word
 * is another one, drawn by Zipf's law from the words of the portal and, after these, of the
 * dictionary. The same number gives the same documents.
 */
final class ManyDocuments {
  private static final int DICTIONARY_WORDS = 60_000;
  private static final int LONGEST = 3_000;
  private static final double CHANGED = 0.33;

  private final Random random = new Random(20261122);
  private final List<SearchDocument> real;
  private final List<String> words;

  private ManyDocuments(Portal portal) {
    real =
        SearchDocuments.of(portal, SearchSite.addresses(portal)).stream()
            .filter(d -> d.texts().stream().mapToInt(String::length).sum() < LONGEST)
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    real.stream()
        .flatMap(d -> Stream.concat(d.names().stream(), d.texts().stream()))
        .flatMap(text -> Analysis.words(text).stream())
        .forEach(raw -> counts.merge(raw.text(), 1, Integer::sum));
    words = new ArrayList<>(counts.keySet());
    words.sort(Comparator.<String>comparingInt(counts::get).reversed().thenComparing(w -> w));
    Lemmas.load()
        .forms()
        .sorted(Comparator.<String>comparingInt(String::hashCode).thenComparing(w -> w))
        .limit(DICTIONARY_WORDS)
        .forEach(words::add);
  }

  static List<SearchDocument> of(Portal portal, int size) {
    ManyDocuments many = new ManyDocuments(portal);
    List<SearchDocument> documents = new ArrayList<>(size);
    int step = Math.max(1, many.real.size() / size);
    for (int i = 0; documents.size() < size; i++) {
      int copy = i / many.real.size();
      SearchDocument original = many.real.get(i % many.real.size());
      boolean kept = size >= many.real.size() || i % 100 < 100 * size / many.real.size() + step;
      if (copy == 0 && kept) {
        documents.add(original);
      } else if (copy > 0) {
        documents.add(many.copy(original, copy));
      }
    }
    // Services stand in a row, as those of a portal do.
    documents.sort(Comparator.comparing(d -> !d.kind().equals(Ranking.SERVICE)));
    return documents;
  }

  private SearchDocument copy(SearchDocument d, int number) {
    return new SearchDocument(
        d.kind(),
        d.address().replaceFirst("^/([^/]*)/([^/#]*)", "/$1/$2-" + number),
        changed(d.title()),
        d.context() + (d.context().isEmpty() ? "" : " " + number),
        d.objective(),
        d.when(),
        d.state(),
        d.names().stream().map(this::changed).toList(),
        d.texts().stream().map(this::changed).toList(),
        d.about(),
        d.facets(),
        d.deadline());
  }

  private String changed(String text) {
    StringBuilder out = new StringBuilder();
    int last = 0;
    for (Analysis.Raw raw : Analysis.words(text)) {
      out.append(text, last, raw.start());
      out.append(random.nextDouble() < CHANGED ? word() : raw.text());
      last = raw.end();
    }
    return out.append(text, last, text.length()).toString();
  }

  /** The word of a rank whose logarithm is even: one in rank, by Zipf. */
  private String word() {
    return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
  }
}
