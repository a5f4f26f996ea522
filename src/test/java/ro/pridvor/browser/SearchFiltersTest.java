package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.pridvor.browser.SearchPage.FILTERED_OUT;
import static ro.pridvor.browser.SearchPage.FOUND;
import static ro.pridvor.browser.SearchPage.NOTHING_ASKED;
import static ro.pridvor.browser.SearchPage.UNKNOWN;
import static ro.pridvor.browser.SearchPage.number;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The search page of the real portal: what is found, narrowed, advised, shared and gone back to.
 */
@InBrowser
class SearchFiltersTest {
  @Test
  void theBackButtonWalksThroughWhatWasAskedAndALinkCanBeShared(Visit visit) {
    SearchPage search = SearchPage.asked(visit, NOTHING_ASKED);
    Page page = search.page();
    search.type("copii");
    page.waitForURL("**#q=copii");
    String first = search.total();
    search.locator("input[name=plan]").first().check();
    page.waitForURL("**#q=copii&plan=*");
    search.settle();
    String second = search.total();
    assertTrue(number(second) < number(first), second + " of " + first);
    String shared = page.url();
    search.replace("copii tineri");
    page.waitForURL("**#q=copii+tineri&plan=*");
    page.goBack();
    search.waitForTotal(second);
    page.goBack();
    search.waitForTotal(first);
    assertEquals("copii", page.inputValue("#q"));
    assertEquals(0, search.locator("input[name=plan]:checked").count());
    page.goBack();
    page.waitForFunction("() => document.getElementById('found').hidden");
    search.openAnew(shared);
    assertEquals(second, search.total());
    assertEquals(List.of(), search.faults());
  }

  @Test
  void theCountBesideAValueIsTheNumberOfResultsItGives(Visit visit) {
    SearchPage search = SearchPage.asked(visit, FOUND);
    String all = search.total();
    for (String kind : List.of("masura", "serviciu")) {
      Locator box = search.value("fel", kind);
      int count = number(search.countBeside(box));
      box.check();
      search.settle();
      assertEquals(count, search.numberFound(), kind);
      box.uncheck();
      search.settle();
      assertEquals(all, search.total());
    }
  }

  @Test
  void aFilterThatLeavesNothingIsNamedWithWhatItsLossWouldGive(Visit visit) {
    SearchPage search = SearchPage.asked(visit, FILTERED_OUT);
    Locator way = search.locator("#advice li").first();
    int promised = number(way.textContent().replaceAll(".*: ", ""));
    assertTrue(promised > 0, way.textContent());
    way.locator("a").click();
    search.settle();
    assertEquals(promised, search.numberFound());
    assertEquals("total", search.focused());
  }

  @Test
  void aWordThatNobodyWroteIsAnsweredWithWordsOfTheIndex(Visit visit) {
    SearchPage search = SearchPage.asked(visit, UNKNOWN);
    String advice = search.locator("#advice").innerText();
    assertTrue(advice.contains("Ați vrut să spuneți"), advice);
    search.locator("#advice a").first().click();
    search.settle();
    assertTrue(search.locator("#results a").count() > 0);
  }

  @Test
  void aWordWithoutItsSignsFindsWhatIsWrittenWithThem(Visit visit) {
    SearchPage search = SearchPage.asked(visit, "#q=batrini");
    assertTrue(search.locator("#results a").count() > 0);
  }

  @Test
  void theWordsOfAnyBoxAreSentToNobody(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 900));
    Page page = search.page();
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url().replaceAll("#.*", "")));
    page.navigate(visit.url("/"));
    page.fill("#cauta", "mama singura");
    page.keyboard().press("Enter");
    page.waitForURL("**" + SearchPage.ADDRESS + "**");
    search.settle();
    assertTrue(search.numberFound() > 1, search.total());
    sent.removeIf(url -> !url.contains("singur") && !url.contains("mama"));
    assertEquals(List.of(), sent);
    assertEquals("mama singura", page.inputValue("#q"));
  }

  @Test
  void theFirstViewIsLight(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 900));
    int[] bytes = {0, 0};
    search
        .page()
        .onResponse(
            response -> {
              String length = response.headers().getOrDefault("content-length", "0");
              bytes[0] += Integer.parseInt(length);
              bytes[1] += response.url().endsWith(".js") ? Integer.parseInt(length) : 0;
            });
    search.ask(NOTHING_ASKED);
    assertTrue(bytes[0] <= 100_000, bytes[0] + " bytes");
    assertTrue(bytes[1] <= 25_000, bytes[1] + " bytes of script");
    System.out.printf("search page: first view %d bytes, %d of script%n", bytes[0], bytes[1]);
    search.ask(FOUND);
    System.out.printf("search page: with a query %d bytes, %d of script%n", bytes[0], bytes[1]);
  }
}
