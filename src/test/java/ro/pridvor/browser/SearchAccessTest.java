package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.pridvor.browser.SearchPage.FILTERED_OUT;
import static ro.pridvor.browser.SearchPage.FOUND;
import static ro.pridvor.browser.SearchPage.NARROWED;
import static ro.pridvor.browser.SearchPage.NOTHING_ASKED;
import static ro.pridvor.browser.SearchPage.UNKNOWN;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search page for who has no mouse, hears it, sees little, holds a phone or a sheet of paper.
 */
@InBrowser
class SearchAccessTest {
  @Test
  void theKeyboardAloneSearchesNarrowsAndOpensAResult(Visit visit) {
    SearchPage search = SearchPage.asked(visit, NOTHING_ASKED);
    search.locator("#q").focus();
    search.page().keyboard().type("ajutor mama singura");
    search.press("Enter");
    assertEquals("total", search.focused());
    int all = search.numberFound();
    search.press("Tab");
    assertEquals("order", search.focused());
    search.value("fel", "serviciu").focus();
    search.press("Space");
    assertTrue(search.locator("#chosen button").first().isVisible());
    assertEquals("fel", search.focused(), "the focus stays where the reader chose");
    assertTrue(search.numberFound() < all, search.total());
    search.locator("#chosen button").first().focus();
    search.press("Enter");
    assertEquals("total", search.focused());
    assertEquals(all, search.numberFound(), "the filter went with a press of Enter");
    search.locator("#results a").first().focus();
    search.page().keyboard().press("Enter");
    search.page().waitForURL(url -> !url.contains(SearchPage.ADDRESS));
    search.locator("h1").waitFor();
    assertEquals(1, search.locator("h1").count());
    assertEquals(List.of(), search.faults());
  }

  @Test
  void everyStopOfTheKeyboardIsSeen(Visit visit) {
    SearchPage search = SearchPage.asked(visit, NARROWED);
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Focus.next(search.page(), unseen);
    }
    assertEquals(List.of(), unseen);
  }

  /** Nobody wrote a document of this kind, so that the counts would take the value away. */
  @Test
  void theValueThatTheReaderStandsOnStaysWhenTheCountsCome(Visit visit) {
    SearchPage search = SearchPage.asked(visit, NOTHING_ASKED);
    Locator none = search.value("fel", "pagina");
    none.focus();
    search.page().waitForFunction("() => document.querySelector('[data-facet=fel] .count')");
    assertEquals(" (0)", search.countBeside(none));
    assertEquals(true, none.evaluate("e => e === document.activeElement"));
    assertTrue(none.isVisible());
  }

  @ParameterizedTest
  @CsvSource({"search, ''", "search-results, " + NARROWED, "search-nothing, " + FILTERED_OUT})
  void theSearchIsHeardAsItsGoldenFileSays(String golden, String state, Visit visit)
      throws IOException {
    SearchPage search = SearchPage.asked(visit, state);
    search.openFilters();
    if (!state.isEmpty()) {
      search
          .page()
          .waitForFunction(
              "() => document.getElementById('status').textContent"
                  + " === document.getElementById('total').textContent");
    }
    Heard.assertAsGolden(golden, search.page());
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING_ASKED, FOUND, NARROWED, FILTERED_OUT, UNKNOWN})
  void axeFindsNothingInAnyState(String state, Visit visit) {
    assertEquals(List.of(), Axe.violations(SearchPage.asked(visit, state).page()));
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING_ASKED, FOUND, NARROWED, FILTERED_OUT, UNKNOWN})
  void aSmallScreenWithLettersOf300PercentNeedsNoScrollingSideways(String state, Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(320, 640));
    search.page().addInitScript("localStorage.setItem('pridvor.reading', '{\"size\":\"300\"}')");
    search.ask(state);
    search.openFilters();
    assertEquals(320, search.page().evaluate("document.documentElement.scrollWidth"));
  }

  @Test
  void onPaperThereAreTheFiltersAndTheResultsWithoutTheForm(Visit visit) {
    SearchPage search = SearchPage.asked(visit, NARROWED);
    search.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(search.locator("#total").isVisible());
    assertTrue(search.locator("#chosen button[data-name]").first().isVisible());
    assertTrue(search.locator("#results a").first().isVisible());
    for (String hidden : List.of(".search button[type=submit]", "#facets", "#start", "#order")) {
      assertFalse(search.locator(hidden).isVisible(), hidden);
    }
  }

  /** By the page's own clock, which stands still between the keys. */
  @Test
  void theNumberIsAnnouncedOnceAfterTypingPauses(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 900));
    Page page = search.page();
    page.clock().install(new Clock.InstallOptions().setTime(0));
    search.ask(NOTHING_ASKED);
    page.clock().pauseAt(3_600_000);
    page.evaluate(
        """
        () => { window.heard = [];
          new MutationObserver(() => heard.push(document.getElementById('status').textContent))
            .observe(document.getElementById('status'), { childList: true, subtree: true }); }
        """);
    search.locator("#q").focus();
    for (String part : List.of("persoane", " cu ", "dizabilitati")) {
      for (String letter : part.split("")) {
        page.keyboard().type(letter);
        page.clock().runFor(120);
      }
      page.clock().runFor(200); // results come, but nothing is said while one may go on typing
      search.settle();
      assertEquals(List.of(), page.evaluate("() => heard"));
    }
    assertTrue(search.numberFound() > 1, search.total());
    page.clock().runFor(3_000);
    assertEquals(List.of(search.total()), page.evaluate("() => heard"));
  }
}
