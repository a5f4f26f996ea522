package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page of the real portal, one of middle weight, for readers who see, who do not, who
 * have no mouse, no script, no host, or colours and spacing of their own. One page serves all these
 * tests; each of them begins on a desktop in light colours.
 */
@Order(1)
@InBrowser
@ParameterizedClass
@MethodSource("addresses")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // axe is loaded once a page
class EveryKindOfPageTest {
  /** Of colours, what one page has shown is not looked at on the next. */
  private static final Axe AXE = new Axe();

  /** The values of WCAG 1.4.12. */
  private static final String SPACING =
      """
      * { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important }
      p { margin-bottom: 2em !important }\
      """;

  private static final String WITH_STYLES =
      """
      (styles) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        document.adoptedStyleSheets = [sheet];
      }\
      """;

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
      }).map(e => e.outerHTML.slice(0, 120))\
      """;

  /** Bars and signs of the page that have the colour of the page behind them. */
  private static final String UNSEEN_BARS =
      """
      () => [...document.querySelectorAll('.bar rect')]
        .filter(r => getComputedStyle(r).fill === getComputedStyle(document.body).backgroundColor)
        .map(r => r.outerHTML)\
      """;

  @Parameter private String address;
  private Visit visit;
  private Page page;

  @BeforeParameterizedClassInvocation
  void open(String sample, Visit visit) {
    this.visit = visit;
    this.page = visit.open(address);
  }

  static List<String> addresses() {
    return SamplePages.typicalPerKind();
  }

  @BeforeEach
  void onADesktopInLightColours() {
    page.setViewportSize(1280, 900);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
    page.evaluate(WITH_STYLES, "");
    page.evaluate("document.activeElement.blur()");
  }

  /** With scripts, as a visitor has it; {@link AxeEverywhereTest} sees every structure. */
  @Test
  @Order(1)
  void axeFindsNoViolation() {
    assertEquals(List.of(), AXE.violationsOfWhatIsNew(page), address);
  }

  /** On request: the colours of all schemes are held by {@code TokenContrastTest}. */
  @Test
  @Order(1)
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void axeFindsEnoughContrastInTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(List.of(), AXE.contrastViolationsOfWhatIsNew(page), address);
  }

  @Test
  void theKeyboardReachesEverythingAndFocusIsAlwaysSeen() {
    page.navigate(visit.url(address));
    List<String> unseen = new ArrayList<>();
    String skip = Focus.next(page, unseen);
    assertTrue(skip.startsWith("a #"), () -> "the first stop is the skip link, not " + skip);
    for (int i = 0; i < 40 && !Focus.next(page, unseen).equals(Focus.GONE); i++) {}
    assertEquals(List.of(), unseen, address);
  }

  @Test
  void coloursOfTheReadersOwnLeaveFocusAndBarsInSight() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertEquals(true, page.evaluate("matchMedia('(forced-colors: active)').matches"));
    assertEquals(List.of(), page.evaluate(UNSEEN_BARS), address);
    page.navigate(visit.url(address));
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < 25 && !Focus.next(page, unseen).equals(Focus.GONE); i++) {}
    assertEquals(List.of(), unseen, address);
  }

  @Test
  void spacingOfTheReadersOwnCutsNothingOff() {
    page.setViewportSize(320, 800);
    page.evaluate(WITH_STYLES, SPACING);
    assertEquals(List.of(), page.evaluate(CUT_OFF), address);
    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"), address);
  }

  @Test
  void thePageSaysTheSameWithoutJavaScript() {
    Page without = visit.page(Visit.screen(1280, 900).setJavaScriptEnabled(false));
    without.navigate(visit.url(address));
    assertEquals(page.locator("h1").innerText(), without.locator("h1").innerText());
    assertFalse(without.locator("main").innerText().isBlank());
    assertTrue(without.locator("header a, nav a").count() > 0, "the way on is there");
  }

  @Test
  void openedFromADiskThePageHasItsLooksAndItsLinks() {
    Page onDisk = visit.another(page.context());
    List<String> faults = new ArrayList<>();
    onDisk.onRequestFailed(request -> faults.add(request.failure() + " " + request.url()));
    onDisk.navigate(Visit.fileUrl(address));
    Visit.settle(onDisk);
    assertEquals(
        true,
        onDisk.evaluate(
            "[...document.querySelectorAll('link[rel=stylesheet]')].every(l => l.sheet)"));
    faults.removeIf(fault -> fault.endsWith(".woff2") || fault.endsWith(".js"));
    assertEquals(List.of(), faults, address);
  }
}
