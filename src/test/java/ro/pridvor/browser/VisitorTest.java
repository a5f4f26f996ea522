package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.page.PageKind;

/** What visitors do: skip, walk, choose settings, print, get lost. */
@InBrowser
class VisitorTest {
  @Test
  void theSkipLinkMovesTheReaderToTheContent(Visit visit) {
    Page page = visit.open(SamplePages.of(PageKind.MEASURE));
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**#*");
    page.keyboard().press("Tab");
    assertEquals(
        true, page.evaluate("document.querySelector('main').contains(document.activeElement)"));
  }

  @Test
  void aVisitorWalksFromTheFrontDoorToAMeasureOpenedFromADisk(Visit visit) {
    Page page = visit.page(Visit.screen(1280, 900));
    page.navigate(Visit.fileUrl("/"));
    page.locator("a[href*='planuri/index.html']").first().click();
    page.locator("main a[href*='alba-iulia-2024-2028/index.html']").first().click();
    page.locator("main a[href$='o1/index.html']").first().click();
    page.locator("main a[href*='/masuri/']").first().click();
    page.waitForURL("**/planuri/alba-iulia-2024-2028/masuri/**");
    page.locator("h1").waitFor();
    assertEquals(1, page.locator("h1").count());
  }

  @Test
  void aPrintedMeasureFitsOnPaper(Visit visit) {
    byte[] pdf = visit.open(SamplePages.of(PageKind.MEASURE)).pdf();
    assertTrue(pdf.length > 5_000, "a page with text");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 500})
  void onAPhoneTheHeaderIsLowAndNamesAccessibilityAndTheSearchBox(int width, Visit visit) {
    Page page = visit.open(SamplePages.of(PageKind.MEASURE), width, 640);
    double height = page.locator(".site-header").boundingBox().height;
    assertTrue(height <= 205, () -> "a header of " + height + " px at " + width);
    assertTrue(page.locator("header a:text-is('Accesibilitate')").isVisible());
    assertTrue(page.locator("label[for=cauta]").boundingBox().width > 50, "a label to see");
  }

  @Test
  void whatAReaderChoosesHoldsBeforeTheNextPageIsPainted(Visit visit) {
    Page page = visit.open(SamplePages.of(PageKind.MEASURE), 360, 640);
    page.locator("button.settings-open").press("Enter");
    page.locator("dialog input[value='yellow-on-black']").check();
    page.locator("dialog input[data-name=size][value='150']").check();
    page.waitForFunction( // behind the dialog, with the styles that come with the first choice
        "() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(0, 0, 0)'");
    page.keyboard().press("Escape");
    page.waitForFunction("() => document.activeElement.classList.contains('settings-open')");

    page.addInitScript(
        "new PerformanceObserver(() => window.first ||="
            + " [Math.round(parseFloat(getComputedStyle(document.body).fontSize)),"
            + " getComputedStyle(document.documentElement).backgroundColor])"
            + ".observe({type: 'paint'})");
    page.navigate(visit.url("/"));
    page.waitForFunction("() => window.first");
    assertEquals(
        List.of(27, "rgb(0, 0, 0)"), page.evaluate("window.first"), "18 px and a half, on black");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nimic", "/planuri/nici/un/plan/", "/en/plans/"})
  void aVisitorWhoIsLostFindsTheWholePageAtAnyDepth(String lost, Visit visit) {
    Page page = visit.page(Visit.screen(320, 640));
    List<String> missing = new ArrayList<>();
    int[] weight = {0};
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            missing.add(response.url());
          }
          weight[0] += Integer.parseInt(response.headers().get("content-length"));
        });
    page.navigate(visit.urlAtRoot(lost));
    Visit.settle(page);
    assertEquals(List.of(visit.urlAtRoot(lost)), missing, "only the page itself");
    assertTrue(weight[0] <= 100_000, () -> "first view of " + weight[0] + " bytes");
    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "fits");
    page.locator("main a").first().click();
    page.waitForURL(visit.urlAtRoot("/index.html"));
  }
}
