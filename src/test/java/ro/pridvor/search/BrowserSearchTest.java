package ro.pridvor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.browser.InBrowser;
import ro.pridvor.browser.Visit;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Lemmas;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.Request;
import ro.pridvor.search.lucene.WordList;

/** The browser's search answers as Lucene does: the same documents, order, totals, score bits. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSearchTest {
  private static final int QUERIES = 260;

  /** Every query in every way with every filter: {@code -Dpridvor.parity=all}. */
  private static final boolean EVERYTHING = "all".equals(System.getProperty("pridvor.parity"));

  private static final int SHOWN = 20;
  private static final int AROUND = 90;

  private final List<String> errors = new ArrayList<>();
  private final SearchSite site;
  private final Page page;

  BrowserSearchTest(@TempDir Path folder, Visit visit) throws IOException {
    site = SearchSite.in(folder);
    page = visit.page(Visit.screen(1280, 900));
    page.onConsoleMessage(message -> errors.add(message.text()));
    page.onPageError(errors::add);
    page.navigate(site.address() + "index.html");
    page.waitForFunction("() => window.search");
  }

  @AfterAll
  void stop() throws IOException {
    site.close();
  }

  private static final String ASK =
      """
      async ({ text, words, filters, shown }) => {
        const bits = (x) => new Int32Array(new Float32Array([x]).buffer)[0];
        const answer = await search.find(text, words);
        const { found, all, written, missing, about, exact } = answer;
        const narrowed = await search.narrow(found, filters);
        const counts = {};
        for (const facet of %s) {
          counts[facet] = Object.fromEntries(
            [...(await search.counts(facet, narrowed))].filter(([, n]) => n));
        }
        const both = await search.sections(answer, narrowed.docs), docs = search.oneList(both);
        return JSON.stringify({
          total: docs.length, related: both[1].length, all, about, missing,
          instead: Object.fromEntries(written),
          hits: docs.slice(0, shown).map((d) => d + ":" + bits(found.get(d))), counts,
        });
      }
      """
          .formatted(
              List.of(Facet.values()).stream().map(f -> '"' + f.key() + '"').toList().toString());

  @Test
  void answersAreLucenesBitForBit() throws IOException {
    List<String> queries = queries();
    assertTrue(queries.size() >= QUERIES);
    List<Map<Facet, List<String>>> filters =
        List.of(
            Map.of(),
            Map.of(Facet.FEL, List.of("masura", "obiectiv")),
            Map.of(
                Facet.PLAN,
                List.of("bacau-2026-2035", "timisoara-2017-2022"),
                Facet.GRUP,
                List.of("copii", "persoane-varstnice", "familii")));
    int compared = 0;
    List<String> different = new ArrayList<>();
    for (String query : queries) {
      for (Request.Words words : Request.Words.values()) {
        // by turns: each query in each way of reading it, each way with each filter
        int turn = compared % filters.size();
        for (Map<Facet, List<String>> filter :
            EVERYTHING ? filters : filters.subList(turn, turn + 1)) {
          String expected = lucene(query, words, filter);
          String actual = browser(query, words, filter);
          compared++;
          if (!expected.equals(actual)) {
            different.add(query + " " + words + difference(expected, actual));
          }
        }
      }
    }
    System.out.println(compared + " answers of Lucene and the browser compared");
    assertEquals(List.of(), different.subList(0, Math.min(5, different.size())));
    assertEquals(List.of(), errors);
  }

  /** What differs first. */
  private static String difference(String expected, String actual) {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - AROUND);
    return "\n  "
        + expected.substring(from, Math.min(expected.length(), at + AROUND))
        + "\n  "
        + actual.substring(from, Math.min(actual.length(), at + AROUND));
  }

  private String browser(String query, Request.Words words, Map<Facet, List<String>> filters) {
    Map<String, Object> named = new TreeMap<>();
    filters.forEach((facet, values) -> named.put(facet.key(), values));
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("text", query);
    arguments.put("words", words.name().toLowerCase(Locale.ROOT));
    arguments.put("filters", named);
    arguments.put("shown", SHOWN);
    String json = (String) page.evaluate(ASK, arguments);
    return sorted(tools.jackson.databind.json.JsonMapper.shared().readValue(json, Map.class));
  }

  private String lucene(String query, Request.Words words, Map<Facet, List<String>> filters)
      throws IOException {
    Answer answer =
        site.lucene().answer(new Request(query, filters, words, Request.Order.RELEVANCE, SHOWN));
    Map<String, Object> counts = new TreeMap<>();
    answer.counts().forEach((facet, values) -> counts.put(facet.key(), values));
    Map<String, Object> all = new TreeMap<>();
    all.put("total", answer.total());
    all.put("related", answer.related());
    all.put("missing", answer.missing());
    all.put("all", answer.all());
    all.put("about", answer.about());
    all.put("instead", answer.instead());
    all.put(
        "hits",
        answer.hits().stream()
            .map(hit -> hit.id() + ":" + Float.floatToIntBits(hit.score()))
            .toList());
    all.put("counts", counts);
    return sorted(all);
  }

  /** Maps by key, so that texts can be compared. */
  private static String sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, inner) -> sorted.put(key.toString(), sorted(inner)));
      return sorted.toString();
    }
    return String.valueOf(value);
  }

  /** What citizens type, and words of the plans at random, with typos, prefixes and phrases. */
  private List<String> queries() throws IOException {
    List<String> queries =
        new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/search/queries.txt")));
    List<WordList.Entry> words = WordList.of(site.lucene().reader(), List.of()).entries();
    Random random = new Random(5);
    while (queries.size() < QUERIES) {
      StringBuilder query = new StringBuilder();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        WordList.Entry word = words.get(random.nextInt(words.size()));
        String form = random.nextBoolean() ? word.bare() : word.written();
        if (random.nextInt(6) == 0 && form.length() > 3) {
          int at = random.nextInt(form.length() - 1);
          form = form.substring(0, at) + form.substring(at + 1);
        }
        if (random.nextInt(6) == 0 && form.length() > 3) {
          form = form.substring(0, form.length() - 2);
        }
        query.append(query.isEmpty() ? "" : " ").append(form);
      }
      queries.add(query.toString());
    }
    return queries;
  }

  @Test
  void stemsAreLucenesForAllWordsOfTheDictionary() {
    Set<String> words = new TreeSet<>();
    Lemmas lemmas = Lemmas.load();
    lemmas.forms().map(Letters::bare).filter(w -> w.hashCode() % 4 == 0).forEach(words::add);
    List<String> list = List.copyOf(words);
    int different = 0;
    for (int from = 0; from < list.size(); from += 50_000) {
      List<String> part = list.subList(from, Math.min(list.size(), from + 50_000));
      String stems =
          (String)
              page.evaluate(
                  "(words) => words.split(' ').map(window.stem).join(' ')", String.join(" ", part));
      String[] actual = stems.split(" ", -1);
      for (int i = 0; i < part.size(); i++) {
        different += Analysis.stem(part.get(i)).equals(actual[i]) ? 0 : 1;
      }
    }
    assertTrue(list.size() > 100_000, list.size() + " words");
    assertEquals(0, different);
  }
}
