package ro.pridvor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.page.PageKind;

/** The header stays low in any letters, and what it leads to is there. */
@InBrowser
class FirstScreenTest {
  private static double header(Page page) {
    return page.locator(".site-header").boundingBox().height;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 500, 700, 1000, 1280})
  void whereTheTypefacesDoNotComeTheHeaderIsAsLow(int width, Visit visit) {
    Page page = visit.page(Visit.screen(width, 740));
    page.route("**/*.woff2", Route::abort);
    visit.go(page, SamplePages.of(PageKind.MEASURE));
    double height = header(page);
    assertTrue(height <= 215, () -> "a header of " + height + " px at " + width);
  }

  @Test
  void lettersOf300PercentLeaveThePageItsPlaceOnAPhone(Visit visit) {
    Page page = visit.page(Visit.screen(360, 740));
    page.addInitScript("localStorage.setItem('pridvor.reading', '{\"size\":\"300\"}')");
    visit.go(page, SamplePages.of(PageKind.MEASURE));
    double height = header(page);
    assertTrue(height <= 300, () -> "a header of " + height + " px");
    assertThat(page.locator("header a:text-is('Accesibilitate')")).isVisible();
    page.locator("header form button").click();
    assertThat(page.locator("#q")).isVisible();
  }

  /** A query, one that is narrowed, and one with a word that no document has. */
  @ParameterizedTest
  @ValueSource(strings = {SearchPage.FOUND, "#q=copii&plan=bacau-2026-2035", "#q=ajutor+448"})
  void theFirstResultIsOnTheFirstScreenOfAPhone(String state, Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(390, 844));
    search.ask(state);
    double top = search.locator("#results li").first().boundingBox().y;
    assertTrue(top <= 500, () -> "the first result begins at " + top + " px");
  }

  @Test
  void whereNothingIsFoundThereIsNoOrderToChoose(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(390, 844));
    search.ask(SearchPage.UNKNOWN);
    assertThat(search.locator("#order")).isHidden();
    search.ask(SearchPage.FILTERED_OUT);
    assertThat(search.locator("#order")).isHidden();
  }

  @Test
  void theReadingSettingsCanBeChosenOnTheAccessibilityPage(Visit visit) {
    Page page = visit.open("/accesibilitate/index.html");
    page.locator("main .settings-form").locator("[value='200']").check();
    assertThat(page.locator("html")).hasAttribute("data-size", "200");
    assertThat(page.locator("main [role=status]")).containsText("200 %");
  }
}
