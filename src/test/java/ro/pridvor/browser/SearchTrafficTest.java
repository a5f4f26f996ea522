package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the search page of the real portal fetches for a first query and for a next one, in bytes
 * and requests as a plain host sends them: until ten results stand there with their excerpts and
 * with the numbers beside the filters. The page's own first view is counted apart.
 */
@InBrowser
class SearchTrafficTest {
  /** A first query: requests on the mean and at worst, bytes always. */
  private static final double REQUESTS = 17;

  private static final int MOST_REQUESTS = 20;
  private static final int BYTES = 35_000;

  /** A next query, on the mean. */
  private static final double NEXT_BYTES = 6_500;

  /**
   * All scripts for known words, those of the first view and 3 kB that recognise danger included.
   */
  private static final int SCRIPT = 32_000;

  /** Misspelt words, words of other languages, words that no document has. */
  private static final List<String> MISSPELT =
      List.of(
          "ajutor mama singrua",
          "ingrijre la domiciliu",
          "transport gratiut pensionari",
          "certifcat de handiacp",
          "gradinta",
          "ajutor 448",
          "asissstentza",
          "xyzzy");

  private static final List<String> QUERIES =
      List.of(
          "ajutor mama singura",
          "persoane vârstnice",
          "ingrijire la domiciliu",
          "cantina sociala",
          "servicii sociale copii",
          "locuinte sociale",
          "centru de zi",
          "abandon scolar",
          "violență în familie",
          "loc de munca tineri",
          "persoane fără adăpost",
          "copii cu dizabilități",
          "transport persoane cu dizabilități",
          "certificat de handicap",
          "ajutor social",
          "asistent personal",
          "DGASPC",
          "cămin de bătrâni",
          "creșă",
          "șomeri");

  /** What was fetched. */
  private record Traffic(int requests, int bytes, int script) {
    static Traffic of(List<Response> responses) {
      int requests = 0;
      int bytes = 0;
      int script = 0;
      for (Response response : responses) {
        // The icon beside the title is the browser's own wish, at a time of its own.
        if (!response.url().endsWith(".svg")) {
          int length = Integer.parseInt(response.headers().get("content-length"));
          requests++;
          bytes += length;
          script += response.url().endsWith(".js") ? length : 0;
        }
      }
      responses.clear();
      return new Traffic(requests, bytes, script);
    }
  }

  /** A first view, a first query and a next one. */
  private record Journey(String query, Traffic view, Traffic first, Traffic next) {}

  private static Journey journey(Visit visit, String query, String then) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 720));
    List<Response> responses = new ArrayList<>();
    search.page().onResponse(responses::add);
    search.ask(SearchPage.NOTHING_ASKED);
    Traffic view = Traffic.of(responses);
    Traffic first = ask(search, query, responses);
    return new Journey(query, view, first, ask(search, then, responses));
  }

  /** Types a query as one does and waits until all is there that it shows. */
  private static Traffic ask(SearchPage search, String query, List<Response> responses) {
    search.replace(query);
    assertTrue(search.locator(".facet[open] .count").count() > 0, query);
    assertTrue(search.locator("#results a").count() > 0, query);
    return Traffic.of(responses);
  }

  @Test
  void aFirstQueryWithItsExcerptsIsLightAndANextOneLighter(Visit visit) {
    List<Journey> journeys = new ArrayList<>();
    for (int i = 0; i < QUERIES.size(); i++) {
      journeys.add(journey(visit, QUERIES.get(i), QUERIES.get((i + 7) % QUERIES.size())));
    }
    journeys.forEach(System.out::println);
    double requests = journeys.stream().mapToInt(v -> v.first.requests).average().orElseThrow();
    double bytes = journeys.stream().mapToInt(v -> v.first.bytes).average().orElseThrow();
    double next = journeys.stream().mapToInt(v -> v.next.bytes).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "search page: first query %.1f requests, %.0f bytes; next %.0f bytes%n",
        requests,
        bytes,
        next);
    assertTrue(requests <= REQUESTS, requests + " requests");
    assertTrue(next <= NEXT_BYTES, next + " bytes");
    assertEquals(
        List.of(),
        journeys.stream()
            .filter(
                v ->
                    v.first.requests > MOST_REQUESTS
                        || v.first.bytes > BYTES
                        || v.view.script + v.first.script > SCRIPT)
            .toList());
  }

  @Test
  void misspeltAndUnknownWordsAreAsLight(Visit visit) {
    List<String> heavy = new ArrayList<>();
    for (String query : MISSPELT) {
      SearchPage search = new SearchPage(visit, Visit.screen(1280, 720));
      List<Response> responses = new ArrayList<>();
      search.page().onResponse(responses::add);
      search.ask(SearchPage.NOTHING_ASKED);
      responses.clear();
      search.replace(query);
      Traffic traffic = Traffic.of(responses);
      System.out.println(query + " " + traffic);
      if (traffic.bytes > BYTES) {
        heavy.add(query + " " + traffic);
      }
    }
    assertEquals(List.of(), heavy);
  }

  /** By the page's own clock: a letter every fifth of a second. */
  @Test
  void aQueryTypedLetterByLetterIsNotAskedAtEveryLetter(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 720));
    Page page = search.page();
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    page.clock().install(new Clock.InstallOptions().setTime(0));
    search.ask(SearchPage.NOTHING_ASKED);
    page.clock().pauseAt(3_600_000);
    responses.clear();
    search.locator("#q").focus();
    for (String letter : "ingrijire la domiciliu pentru batrani".split("")) {
      page.keyboard().type(letter);
      page.clock().runFor(200);
    }
    page.clock().runFor(200);
    search.settle();
    assertTrue(search.numberFound() > 1, search.total());
    Traffic traffic = Traffic.of(responses);
    assertTrue(traffic.bytes <= BYTES, traffic.toString());
  }
}
