package ro.pridvor.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.Request;

/**
 * Any form of a word finds the documents that have any of its forms, typed with or without
 * diacritics. What is right is read from the texts by comparing whole words, without the analysis.
 */
class QualityTest {
  private static final double RECALL = 0.98;
  private static final double PRECISION = 0.95;

  private static LuceneSearch search;

  /** The documents that have a word. */
  private static final Map<String, Set<Integer>> DOCUMENTS = new HashMap<>();

  @BeforeAll
  static void index() throws IOException {
    Portal portal = SearchSite.portal();
    Directory lucene = new ByteBuffersDirectory();
    SearchIndex.of(portal, SearchSite.addresses(portal))
        .write(
            (file, bytes) -> {
              if (file.startsWith(SearchIndex.LUCENE)) {
                String name = file.substring(SearchIndex.LUCENE.length());
                try (IndexOutput out = lucene.createOutput(name, IOContext.DEFAULT)) {
                  out.writeBytes(bytes, bytes.length);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }
            });
    search = LuceneSearch.open(lucene, Analysis.load());
    IndexReader reader = search.reader();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      for (String word :
          reader.storedFields().document(doc).get("text").split("[^\\p{L}\\p{M}]+")) {
        DOCUMENTS.computeIfAbsent(Letters.romanian(word), any -> new HashSet<>()).add(doc);
      }
    }
  }

  private static final Map<String, Set<Integer>> FOUND = new HashMap<>();

  private record Measured(double recall, double precision, int forms, List<String> worst) {}

  private static final Path FORMS = Path.of("src/test/resources/search/forms.txt");
  private static final Path FRESH = Path.of("src/test/resources/search/forms-fresh.txt");

  private static Measured measure(Path file, int step, int remainder, boolean bare)
      throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    double recall = 0;
    double precision = 0;
    int forms = 0;
    List<String> worst = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> own = new LinkedHashSet<>(Arrays.asList(lines.get(i).split(" ")));
      Set<Integer> right = right(own);
      if (i % step != remainder || right.isEmpty()) {
        continue;
      }
      for (String form : own) {
        Set<Integer> found = found(bare ? Letters.bare(form) : form);
        double both = found.stream().filter(right::contains).count();
        double r = both / right.size();
        double p = found.isEmpty() ? 1 : both / found.size();
        recall += r;
        precision += p;
        forms++;
        if (r < RECALL || p < PRECISION) {
          worst.add("%s r=%.2f p=%.2f".formatted(form, r, p));
        }
      }
    }
    return new Measured(recall / forms, precision / forms, forms, worst);
  }

  /** Documents with any of the forms, with their diacritics or, as some plans print, without. */
  private static Set<Integer> right(Set<String> forms) {
    Set<String> all = new HashSet<>(forms);
    forms.forEach(form -> all.add(Letters.bare(form)));
    Set<Integer> right = new HashSet<>();
    all.forEach(form -> right.addAll(DOCUMENTS.getOrDefault(form, Set.of())));
    return right;
  }

  /** Many forms have no diacritics, and are asked for with and without them. */
  private static Set<Integer> found(String form) throws IOException {
    if (FOUND.containsKey(form)) {
      return FOUND.get(form);
    }
    Set<Integer> found = new HashSet<>();
    search.answer(Request.of(form, Map.of(), Integer.MAX_VALUE)).hits().stream()
        .filter(hit -> !hit.related()) // documents about the same thing do not claim the word
        .forEach(hit -> found.add(hit.id()));
    FOUND.put(form, found);
    return found;
  }

  private static void bar(String name, Path file, int step, int remainder) throws IOException {
    for (boolean bare : new boolean[] {false, true}) {
      Measured m = measure(file, step, remainder, bare);
      System.out.printf(
          Locale.ROOT,
          "%s, %s diacritics: %d forms, recall %.4f, precision %.4f; below: %s%n",
          name,
          bare ? "without" : "with",
          m.forms(),
          m.recall(),
          m.precision(),
          m.worst());
      assertTrue(m.recall() >= RECALL, name + " recall " + m.recall() + " " + m.worst());
      assertTrue(
          m.precision() >= PRECISION, name + " precision " + m.precision() + " " + m.worst());
    }
  }

  @Test
  void formsThatMayBeTunedOnFindTheirWords() throws IOException {
    bar("open half", FORMS, 2, 0);
  }

  @Test
  void formsPutAsideFindTheirWords() throws IOException {
    bar("half put aside", FORMS, 2, 1);
  }

  @Test
  void formsWrittenBeforeTheLastChangeFindTheirWords() throws IOException {
    bar("fresh", FRESH, 1, 0);
  }

  /**
   * What is asked for in a county is found in its towns; a place that has nothing empties nothing.
   */
  @Test
  void aCountyHasWhatItsTownsHave() throws IOException {
    for (String query :
        List.of("drept la creșă Timiș", "after school Temes megye", "droguri Timis")) {
      Answer answer = search.answer(Request.of(query, Map.of(), 5));
      assertTrue(answer.hits().size() == 5, query);
      assertTrue(
          answer.hits().stream().anyMatch(hit -> hit.context().contains("Timișoara")), query);
    }
  }
}
