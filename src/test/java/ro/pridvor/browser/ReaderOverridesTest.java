package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ro.pridvor.testing.RealPortal;

/** Readers who bring their own colours and their own spacing lose nothing, on any kind of page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderOverridesTest {
  /** The values of WCAG 1.4.12. */
  private static final String SPACING =
      """
      * { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important }
      p { margin-bottom: 2em !important }""";

  /** Elements with words of their own that do not fit and that cannot be scrolled. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('body *')].filter(e => {
        const s = getComputedStyle(e);
        const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        const hides = s.overflowX === 'hidden' || s.overflowX === 'clip'
          || s.overflowY === 'hidden' || s.overflowY === 'clip';
        return words && hides && e.clientWidth > 1
          && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
      }).map(e => e.outerHTML.slice(0, 120))""";

  /** Bars and signs of the page that have the colour of the page behind them. */
  private static final String UNSEEN_BARS =
      """
      () => [...document.querySelectorAll('.bar rect')]
        .filter(r => getComputedStyle(r).fill === getComputedStyle(document.body).backgroundColor)
        .map(r => r.outerHTML)""";

  private Playwright driver;
  private Browser browser;
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

  static List<String> onePerKind() {
    Chromium.require();
    return SamplePages.onePerKind();
  }

  private static Browser.NewContextOptions screen(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, 800)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void spacingOfTheReadersOwnCutsNothingOff(String address) {
    try (BrowserContext context = browser.newContext(screen(320).setBypassCSP(true))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
      assertEquals(List.of(), page.evaluate(CUT_OFF));
      assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
    }
  }

  @ParameterizedTest
  @MethodSource("onePerKind")
  void coloursOfTheReadersOwnLeaveFocusAndBarsInSight(String address) {
    try (BrowserContext context =
        browser.newContext(screen(1280).setForcedColors(ForcedColors.ACTIVE))) {
      Page page = context.newPage();
      page.navigate(host.url(address));
      assertEquals(true, page.evaluate("matchMedia('(forced-colors: active)').matches"));
      assertEquals(List.of(), page.evaluate(UNSEEN_BARS));
      List<String> unseen = new ArrayList<>();
      for (int i = 0; i < 25 && !RealBrowserTest.focusNext(page, unseen).equals("body "); i++) {}
      assertEquals(List.of(), unseen);
    }
  }
}
