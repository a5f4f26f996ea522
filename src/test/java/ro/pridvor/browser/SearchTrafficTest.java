package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ro.pridvor.testing.RealPortal;

/**
 * What the search page of the real portal fetches for a first query and for a next one, in bytes
 * and requests as a plain host sends them: until ten results stand there with their excerpts and
 * with the numbers beside the filters. The page's own first view is counted apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTrafficTest {
  /** A first query, on the mean and at worst. */
  private static final double REQUESTS = 12;

  private static final int MOST_REQUESTS = 16;
  private static final double BYTES = 31_000;
  private static final int MOST_BYTES = 37_000;

  /** A next query, on the mean. */
  private static final double NEXT_BYTES = 10_000;

  /** All scripts, with those of the first view (13 kB), where the dictionary knows every word. */
  private static final int SCRIPT = 32_000;

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

  private Playwright driver;
  private Browser browser;
  private StaticHost host;

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    Path site = RealPortal.site();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(site, "/");
  }

  @AfterAll
  void closeBrowser() {
    if (driver != null) {
      host.close();
      browser.close();
      driver.close();
    }
  }

  /** What was fetched. */
  private record Traffic(int requests, int bytes, int script) {}

  /** A first view, a first query and a next one. */
  private record Visit(String query, Traffic view, Traffic first, Traffic next) {}

  private Visit visit(String query, String then) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<Response> responses = Collections.synchronizedList(new ArrayList<>());
      page.onResponse(responses::add);
      page.navigate(host.url("/cautare/"));
      page.waitForFunction("() => document.getElementById('search').dataset.ready");
      Traffic view = settled(page, responses);
      Traffic first = ask(page, query, responses);
      return new Visit(query, view, first, ask(page, then, responses));
    }
  }

  /** Types a query as one does and waits until all is there that it shows. */
  private static Traffic ask(Page page, String query, List<Response> responses) {
    page.evaluate("() => { document.getElementById('total').textContent = ''; }");
    page.fill("#q", query);
    page.waitForFunction("() => document.getElementById('total').textContent");
    page.waitForFunction("() => document.querySelector('.facet[open] .count')");
    assertTrue(page.locator("#results a").count() > 0, query);
    return settled(page, responses);
  }

  private static Traffic settled(Page page, List<Response> responses) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    int requests = 0;
    int bytes = 0;
    int script = 0;
    synchronized (responses) {
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
    }
    return new Traffic(requests, bytes, script);
  }

  @Test
  void aFirstQueryWithItsExcerptsIsLightAndANextOneLighter() {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < QUERIES.size(); i++) {
      visits.add(visit(QUERIES.get(i), QUERIES.get((i + 7) % QUERIES.size())));
    }
    visits.forEach(System.out::println);
    double requests = visits.stream().mapToInt(v -> v.first.requests).average().orElseThrow();
    double bytes = visits.stream().mapToInt(v -> v.first.bytes).average().orElseThrow();
    double next = visits.stream().mapToInt(v -> v.next.bytes).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "search page: first query %.1f requests, %.0f bytes; next %.0f bytes%n",
        requests,
        bytes,
        next);
    assertTrue(requests <= REQUESTS, requests + " requests");
    assertTrue(bytes <= BYTES, bytes + " bytes");
    assertTrue(next <= NEXT_BYTES, next + " bytes");
    assertEquals(
        List.of(),
        visits.stream()
            .filter(
                v ->
                    v.first.requests > MOST_REQUESTS
                        || v.first.bytes > MOST_BYTES
                        || v.view.script + v.first.script > SCRIPT)
            .toList());
  }
}
