package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
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

/** The real portal in a real browser: what a machine can say for certain about every visitor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealBrowserTest {
  private static final List<String> RULES =
      List.of(
          "wcag2a",
          "wcag2aa",
          "wcag2aaa",
          "wcag21a",
          "wcag21aa",
          "wcag22a",
          "wcag22aa",
          "best-practice");
  private static final int FIRST_VIEW_LIMIT = 100_000;
  private static final int BESIDE_A_BOOKLET = 30_000;

  /**
   * A booklet is a whole plan for the printer (docs/editions.md): its text counts, but not more.
   */
  private static long firstViewLimit(String address) {
    return address.endsWith("/brosura/")
        ? BESIDE_A_BOOKLET + SamplePages.size(address)
        : FIRST_VIEW_LIMIT;
  }

  private Playwright driver;
  private Browser browser;
  private StaticHost host;

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    Path site = RealPortal.site();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(site, "/un/subfolder/");
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

  static List<String> onePerKind() {
    Chromium.require();
    return SamplePages.onePerKind();
  }

  private static Browser.NewContextOptions screen(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** With scripts, as a visitor has it; {@link AxeEverywhereTest} sees every structure. */
  @ParameterizedTest
  @MethodSource("onePerKind")
  void axeFindsNoViolation(String address) {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      assertEquals(List.of(), violations(new AxeBuilder(page).withTags(RULES)));
    }
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void axeFindsEnoughContrastInTheDark(String address) {
    Browser.NewContextOptions dark = screen(1280, 900).setColorScheme(ColorScheme.DARK);
    try (BrowserContext context = browser.newContext(dark)) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      assertEquals(
          List.of(),
          violations(
              new AxeBuilder(page)
                  .withRules(List.of("color-contrast", "color-contrast-enhanced"))));
    }
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .limit(3)
                    .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getTarget()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void aScreenOf320PixelsNeedsNoScrollingSideways(String address) {
    try (BrowserContext context = browser.newContext(screen(320, 640))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertTrue(((Number) width).intValue() <= 320, () -> address + " is as wide as " + width);
    }
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void theKeyboardReachesEverythingAndFocusIsAlwaysSeen(String address) {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      List<String> unseen = new ArrayList<>();
      String skip = focusNext(page, unseen);
      assertTrue(skip.startsWith("a #"), () -> "the first stop is the skip link, not " + skip);
      for (int i = 0; i < 40 && !focusNext(page, unseen).equals("body "); i++) {}
      assertEquals(List.of(), unseen);
    }
  }

  /** Presses Tab; says where the focus is, and notes it where nobody could see it. */
  static String focusNext(Page page, List<String> unseen) {
    page.keyboard().press("Tab");
    String script =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return 'body |';
          const s = getComputedStyle(e);
          const r = e.getBoundingClientRect();
          const marked = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)
            || s.boxShadow !== 'none';
          const inView = r.width > 0 && r.height > 0 && r.bottom > 0 && r.right > 0
            && r.top < innerHeight && r.left < innerWidth;
          return e.localName + ' ' + (e.getAttribute('href') || '').replace(/^[^#]*/, '')
            + '|' + (marked && inView ? '' : e.outerHTML.slice(0, 120));
        }""";
    String[] found = ((String) page.evaluate(script)).split("\\|", 2);
    if (!found[1].isEmpty()) {
      unseen.add(found[1]);
    }
    return found[0];
  }

  @Test
  void theSkipLinkMovesTheReaderToTheContent() {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertEquals(
          true, page.evaluate("document.querySelector('main').contains(document.activeElement)"));
    }
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void everyPageSaysTheSameWithoutJavaScript(String address) {
    String with;
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      with = page.locator("h1").innerText();
    }
    try (BrowserContext context =
        browser.newContext(screen(1280, 900).setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      assertEquals(with, page.locator("h1").innerText());
      assertFalse(page.locator("main").innerText().isBlank());
      Locator links = page.locator("header a, nav a");
      assertTrue(links.count() > 0, "the way on is there");
    }
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void inASubfolderNothingIsMissingForeignOrForbidden(String address) {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      List<String> faults = new ArrayList<>();
      int[] weight = {0};
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.onResponse(
          response -> {
            boolean foreign = !response.url().startsWith(host.url("/"));
            if (response.status() >= 400 || foreign) {
              faults.add(response.status() + " " + response.url());
            }
            weight[0] += Integer.parseInt(response.headers().getOrDefault("content-length", "0"));
          });
      page.navigate(host.url(address));
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertEquals(List.of(), faults);
      assertEquals(List.of(), context.cookies());
      long limit = firstViewLimit(address);
      assertTrue(weight[0] <= limit, () -> "first view of " + weight[0] + " bytes");
    }
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void openedFromADiskThePageHasItsLooksAndItsLinks(String address) {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      List<String> faults = new ArrayList<>();
      page.onRequestFailed(request -> faults.add(request.failure() + " " + request.url()));
      Path file =
          RealPortal.site()
              .resolve((address.endsWith("/") ? address + "index.html" : address).substring(1));
      page.navigate(file.toUri().toString());
      page.waitForLoadState();
      assertEquals(
          true,
          page.evaluate(
              "[...document.querySelectorAll('link[rel=stylesheet]')].every(l => l.sheet)"));
      faults.removeIf(fault -> fault.endsWith(".woff2") || fault.endsWith(".js"));
      assertEquals(List.of(), faults);
    }
  }

  @Test
  void aVisitorWalksFromTheFrontDoorToAMeasureOpenedFromADisk() {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(RealPortal.site().resolve("index.html").toUri().toString());
      page.locator("a[href*='planuri/index.html']").first().click();
      page.locator("main a[href*='alba-iulia-2024-2028/index.html']").first().click();
      page.locator("main a[href*='alba-iulia-2024-2028/o1/index.html']").first().click();
      page.locator("main a[href*='/masuri/']").first().click();
      page.waitForLoadState();
      assertTrue(page.url().contains("/planuri/alba-iulia-2024-2028/masuri/"), page.url());
      assertEquals(1, page.locator("h1").count());
    }
  }

  @Test
  void aPrintedMeasureFitsOnPaper() {
    try (BrowserContext context = browser.newContext(screen(1280, 900))) {
      Page page = context.newPage();
      page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
      byte[] pdf = page.pdf();
      assertTrue(pdf.length > 5_000, "a page with text");
    }
  }
}
