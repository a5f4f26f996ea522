package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ro.pridvor.site.PageKind;
import ro.pridvor.testing.RealPortal;

/**
 * What hands and eyes meet: sizes of targets, the first screen, chosen settings, a lost visitor.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorTest {
  private static final String SMALL_TARGETS =
      """
      () => {
        const seen = (e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
        // WCAG 2.5.5 excepts a link in a sentence: inline, with other words in its block
        const inSentence = (e) => {
          if (getComputedStyle(e).display !== 'inline') return false;
          let block = e.parentElement;
          while (getComputedStyle(block).display === 'inline') block = block.parentElement;
          const own = [...block.querySelectorAll('a')].reduce((n, a) => n + a.textContent.trim().length, 0);
          return block.textContent.trim().length > own;
        };
        const whole = (e) => e.closest('label, .card, .niche') || e;
        return [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter((e) => seen(e) && !inSentence(e))
          .filter((e) => {
            const r = (e.matches('input') ? e.closest('label') || e : whole(e)).getBoundingClientRect();
            return r.height < 43.9 || r.width < 43.9;
          })
          .map((e) => Math.round(e.getBoundingClientRect().height) + ' ' + e.outerHTML.slice(0, 150));
      }""";

  private Playwright driver;
  private Browser browser;

  /** At the address that portal.yaml gives, because only there a 404 page can know its root. */
  private StaticHost host;

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(RealPortal.site(), "/");
  }

  @AfterAll
  void closeBrowser() {
    if (driver != null) {
      host.close();
      browser.close();
      driver.close();
    }
  }

  static List<String> everySample() {
    Chromium.require();
    return SamplePages.all();
  }

  private BrowserContext phone(int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 640)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void everyTargetThatIsNotInASentenceIs44PixelsHigh(String address) {
    try (BrowserContext context = phone(360)) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      assertEquals(List.of(), page.evaluate(SMALL_TARGETS));
    }
  }

  @Test
  void onAPhoneTheHeaderIsLowAndNamesAccessibilityAndTheSearchBox() {
    for (int width : List.of(320, 360, 500)) {
      try (BrowserContext context = phone(width)) {
        Page page = context.newPage();
        page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
        double height = page.locator(".site-header").boundingBox().height;
        assertTrue(height <= 205, () -> "a header of " + height + " px at " + width);
        assertTrue(page.locator("header a:text-is('Accesibilitate')").isVisible());
        assertTrue(page.locator("label[for=cauta]").boundingBox().width > 50, "a label to see");
      }
    }
  }

  @Test
  void whatAReaderChoosesHoldsBeforeTheNextPageIsPainted() {
    try (BrowserContext context = phone(360)) {
      Page page = context.newPage();
      page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
      page.locator("button.settings-open").press("Enter");
      page.locator("dialog input[value='yellow-on-black']").check();
      page.locator("dialog input[data-name=size][value='150']").check();
      assertEquals("rgb(0, 0, 0)", background(page), "at once, behind the dialog");
      page.keyboard().press("Escape");
      assertEquals(
          true, page.evaluate("document.activeElement.classList.contains('settings-open')"));

      page.addInitScript(
          "new PerformanceObserver(() => window.first ||="
              + " getComputedStyle(document.body).fontSize).observe({type: 'paint'})");
      page.navigate(host.url("/"));
      Object size =
          page.evaluate(
              """
              () => new Promise((done) => {
                const look = () => window.first
                  ? done(Math.round(parseFloat(window.first))) : setTimeout(look, 20);
                look();
              })""");
      assertEquals(27, size, "18 px and a half");
      assertEquals("rgb(0, 0, 0)", background(page));
    }
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void aVisitorWhoIsLostFindsTheWholePageAtAnyDepth() {
    for (String lost : List.of("/nimic", "/planuri/nici/un/plan/", "/en/plans/")) {
      try (BrowserContext context = phone(320)) {
        Page page = context.newPage();
        List<String> missing = new ArrayList<>();
        int[] weight = {0};
        page.onResponse(
            response -> {
              if (response.status() >= 400) {
                missing.add(response.url());
              }
              weight[0] += Integer.parseInt(response.headers().get("content-length"));
            });
        page.navigate(host.url(lost));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertEquals(List.of(host.url(lost)), missing, "only the page itself");
        assertTrue(weight[0] <= 100_000, () -> "first view of " + weight[0] + " bytes");
        assertEquals(
            true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "fits");
        page.locator("main a").first().click();
        assertEquals(host.url("/index.html"), page.url());
      }
    }
  }
}
