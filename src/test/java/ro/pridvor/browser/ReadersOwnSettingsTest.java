package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ro.pridvor.page.PageKind;

/**
 * Pages as readers have them who chose letters, spaces or colours of their own: nothing lies over
 * something else, nothing is wider than the screen (WCAG 1.4.10, 1.4.12, 2.5.8), focus and choice
 * are told apart (2.4.7), the letters of Romanian are whole.
 */
@Order(1)
@InBrowser
class ReadersOwnSettingsTest {
  /** What a reader may have chosen: size, typeface, and the spacing of WCAG 1.4.12. */
  private record Choice(String size, String typeface, boolean spaced) {}

  private static final List<Choice> HARDEST =
      List.of(
          new Choice("", "", true),
          new Choice("200", "dyslexia", true),
          new Choice("300", "", false));

  /** {@code -Dpridvor.samples=all}: text without spacing is looked at wider than 320 px, too. */
  private static final boolean EVERY_WIDTH = "all".equals(System.getProperty("pridvor.samples"));

  private static final String SPACING =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em"
          + " !important } p { margin-bottom: 2em !important }";

  private static final String CHOOSE =
      """
      ([size, typeface, styles]) => {
        const chosen = {};
        if (size) chosen.size = size;
        if (typeface) chosen.typeface = typeface;
        pridvorReading.apply(chosen);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        document.adoptedStyleSheets = [sheet];
      }\
      """;

  private static final String STYLED =
      """
      () => document.fonts.status === 'loaded'
        && [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet)\
      """;

  /** Targets that lie over others. Of a link in a line of text its line counts, not all its box. */
  private static final String FAULTS =
      """
      () => {
        const seen = (e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
        const area = (e) => (e.matches('[type=checkbox], [type=radio]') && e.closest('label')) || e;
        const boxes = (e) => {
          const style = getComputedStyle(e);
          const line = parseFloat(style.lineHeight);
          return [...e.getClientRects()].filter((r) => r.width > 1 && r.height > 1).map((r) => {
            const over = style.display === 'inline' && r.height > line ? (r.height - line) / 2 : 0;
            return {left: r.left, right: r.right, top: r.top + over, bottom: r.bottom - over};
          });
        };
        const found = [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter(seen).map(area).map((e) => [e, boxes(e)]);
        const faults = [];
        found.forEach(([a, ofA], i) => found.slice(i + 1).forEach(([b, ofB]) => {
          if (a.contains(b) || b.contains(a)) return;
          for (const x of ofA) for (const y of ofB) {
            const w = Math.min(x.right, y.right) - Math.max(x.left, y.left);
            const h = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
            if (w > 1 && h > 1) faults.push(a.textContent.trim() + ' lies over ' + b.textContent.trim());
          }
        }));
        if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
        for (const e of document.querySelectorAll('body *')) {
          const style = getComputedStyle(e);
          if (style.textOverflow === 'ellipsis') faults.push('cut: ' + e.textContent.trim());
          if (style.overflowX === 'auto' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
              && !e.hasAttribute('tabindex')) faults.push('scrolls: ' + e.className);
        }
        return [...new Set(faults)].slice(0, 5);
      }\
      """;

  private static final String LISTS_WITHOUT_ROLE =
      """
      () => [...document.querySelectorAll('ul, ol')]
        .filter((e) => ['none', '""'].includes(getComputedStyle(e).listStyleType)
          && e.getAttribute('role') !== 'list')
        .map((e) => e.outerHTML.slice(0, 100))\
      """;

  private static void look(Page page, String address, Choice choice, int width, List<String> out) {
    page.setViewportSize(width, 700);
    page.evaluate(
        CHOOSE, List.of(choice.size(), choice.typeface(), choice.spaced() ? SPACING : ""));
    page.waitForFunction(STYLED);
    for (Object fault : (List<?>) page.evaluate(FAULTS)) {
      out.add(address + " " + width + " px, " + choice + ": " + fault);
    }
  }

  private static Page narrow(Visit visit) {
    return visit.page(Visit.screen(320, 700).setBypassCSP(true));
  }

  @Test
  void nothingOverlapsOrIsTooWideOnAnyKindOfPageAtTheHardestSettings(Visit visit) {
    List<String> faults = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    Page page = narrow(visit);
    for (String address : SamplePages.all()) {
      if (address.endsWith("/brosura/")) {
        continue; // a page for the printer, without settings
      }
      visit.go(page, address);
      HARDEST.forEach(choice -> look(page, address, choice, 320, faults));
      ((List<?>) page.evaluate(LISTS_WITHOUT_ROLE)).forEach(l -> lists.add(address + " " + l));
    }
    assertEquals(List.of(), faults);
    assertEquals(List.of(), lists, "WebKit takes the role from a list without bullets");
  }

  @Test
  void nothingOverlapsAtAnyCombinationOfSettings(Visit visit) {
    List<String> faults = new ArrayList<>();
    Page page = narrow(visit);
    for (String address : List.of("/", "/hu/termene/", SamplePages.of(PageKind.MEASURE))) {
      visit.go(page, address);
      for (String size : List.of("", "150", "200", "300")) {
        for (String typeface : List.of("", "dyslexia")) {
          for (boolean spaced : List.of(false, true)) {
            for (int width : EVERY_WIDTH || spaced ? List.of(320, 360, 400) : List.of(320)) {
              look(page, address, new Choice(size, typeface, spaced), width, faults);
            }
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** How much of the control that has focus lies under the head of the settings, in pixels. */
  private static final String UNDER_THE_HEAD =
      """
      () => {
        const e = document.activeElement.closest('label') || document.activeElement;
        const head = document.querySelector('.settings-head');
        if (head.contains(e)) return 0;
        const a = e.getBoundingClientRect();
        const b = head.getBoundingClientRect();
        return Math.max(0, Math.round(Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)));
      }""";

  @Test
  void theHeadOfTheSettingsNeverLiesOverWhatHasFocusOnAVeryLowScreen(Visit visit) {
    Page page = visit.page(Visit.screen(320, 256));
    visit.go(page, SamplePages.of(PageKind.MEASURE));
    page.locator("button.settings-open").click();
    page.locator("dialog[open]").waitFor();
    for (int i = 0; i < 14; i++) {
      assertEquals(0, page.evaluate(UNDER_THE_HEAD));
      page.keyboard().press(i % 2 == 0 ? "Tab" : "ArrowDown");
    }
  }

  @Test
  void aBreadcrumbKeepsItsPlaceWhenThePointerComes(Visit visit) {
    Page page = visit.open(SamplePages.of(PageKind.MEASURE));
    var crumb = page.locator(".crumbs a").last();
    var before = crumb.boundingBox();
    crumb.hover();
    var after = crumb.boundingBox();
    assertEquals(List.of(before.x, before.y), List.of(after.x, after.y));
    assertEquals(List.of(before.width, before.height), List.of(after.width, after.height));
  }

  /** A radio of the settings as it is painted: its edge, its dot, the ring around it. */
  private static final String RADIO =
      """
      (input) => {
        const box = getComputedStyle(input.nextElementSibling);
        const dot = getComputedStyle(input.nextElementSibling, '::before');
        return {edge: box.borderTopWidth, dot: dot.borderTopWidth, ring: box.outlineStyle};
      }\
      """;

  @Test
  void inForcedColoursAChosenSettingAndAFocusedOneAreToldApart(Visit visit) {
    Page page = visit.open("/accesibilitate/");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    var light = page.locator("main [data-name=colours][value=light]");
    page.locator("main [data-name=colours][value='']").focus();
    page.keyboard().press("ArrowDown");
    Map<?, ?> focused = (Map<?, ?>) light.evaluate(RADIO);
    light.evaluate("input => input.blur()");
    Map<?, ?> chosen = (Map<?, ?>) light.evaluate(RADIO);
    Map<?, ?> other =
        (Map<?, ?>) page.locator("main [data-name=colours][value=dark]").evaluate(RADIO);
    assertTrue(light.isChecked());
    assertNotEquals(chosen.get("dot"), other.get("dot"), "the dot is filled");
    assertNotEquals(chosen.get("edge"), other.get("edge"), "the edge is thicker");
    assertEquals("none", chosen.get("ring"));
    assertNotEquals("none", focused.get("ring"), "only focus has a ring");
  }

  /** How far marks reach below the line of writing, in parts of the letter's size. */
  private static final String DEPTHS =
      """
      async (fonts) => {
        const context = document.createElement('canvas').getContext('2d');
        const found = [];
        for (const font of fonts) {
          await document.fonts.load(font);
          context.font = font;
          for (const [letter, base] of ['ăa', 'âa', 'îi', 'șs', 'țt', 'ĂA', 'ÂA', 'ÎI', 'ȘS', 'ȚT']) {
            const with_ = context.measureText(letter);
            const without = context.measureText(base);
            const deeper = with_.actualBoundingBoxDescent - without.actualBoundingBoxDescent;
            const higher = with_.actualBoundingBoxAscent - without.actualBoundingBoxAscent;
            if (deeper > 45 || higher > 45) {
              found.push(font + ' ' + letter + ': ' + deeper.toFixed(0) + ' deeper, '
                + higher.toFixed(0) + ' higher');
            }
          }
        }
        return found;
      }\
      """;

  @Test
  void marksOfRomanianLettersStayNearTheirLettersInEveryTypefaceAndWeight(Visit visit) {
    Page page = visit.open("/");
    page.evaluate("pridvorReading.apply({typeface: 'dyslexia'})");
    page.waitForFunction(STYLED);
    List<String> fonts =
        List.of(
            "400 100px Lectura",
            "700 100px Lectura",
            "400 100px 'Atkinson Hyperlegible Next'",
            "700 100px 'Atkinson Hyperlegible Next'",
            "700 100px Bitter");
    assertEquals(List.of(), page.evaluate(DEPTHS, fonts));
  }

  @Test
  void theLinksOfALostPageThatStayOnItDoNotLoadAnother(Visit visit) {
    Page page = visit.page(Visit.screen(360, 640));
    String lost = visit.urlAtRoot("/en/planuri/nimic/");
    page.navigate(lost);
    Visit.settle(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(lost + "#continut");
    page.locator("a.to-menu").click();
    page.waitForURL(lost + "#meniu");
    for (String language : List.of("en", "hu")) {
      assertTrue(page.locator("main section[lang=" + language + "] a").isVisible());
    }
  }
}
