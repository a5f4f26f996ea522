package ro.pridvor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.pridvor.page.PageKind;

/** Who reads large print stays in it on every page, with all that they have chosen. */
@InBrowser
class LargePrintTest {
  private static final String EDITION = "/tipar-mare" + SamplePages.of(PageKind.MEASURE);

  /** What a reader sees of the text of main: size, spaces, lines, typeface, paper. */
  private static final String LOOK =
      """
      () => {
        const p = getComputedStyle(document.querySelector('main p, main li'));
        const body = getComputedStyle(document.body);
        return {size: parseFloat(p.fontSize), letters: parseFloat(p.letterSpacing),
          leading: Math.round(10 * parseFloat(p.lineHeight) / parseFloat(p.fontSize)) / 10,
          typeface: p.fontFamily.split(',')[0],
          paper: body.backgroundColor === 'rgba(0, 0, 0, 0)'
            ? getComputedStyle(document.documentElement).backgroundColor : body.backgroundColor};
      }""";

  /** Blocks of main that stand beside each other. */
  private static final String BESIDE =
      """
      () => [...document.querySelectorAll('main :is(.cards, .niches, .answers, .with-aside) > *')]
        .filter((e) => e.previousElementSibling && e.getClientRects().length
          && Math.abs(e.getBoundingClientRect().top
            - e.previousElementSibling.getBoundingClientRect().top) < 2)
        .map((e) => e.outerHTML.slice(0, 80))""";

  private static Page reader(Visit visit, String chosen) {
    Page page = visit.page(Visit.screen(1280, 900));
    visit.go(page, "/accesibilitate/");
    page.evaluate("chosen => localStorage.setItem('pridvor.reading', chosen)", chosen);
    return page;
  }

  @Test
  void theEditionKeepsSizeLettersLinesTypefaceAndColours(Visit visit) {
    Page page =
        reader(
            visit,
            """
            {"size": "150", "letters": "wider", "leading": "wider", "typeface": "system",
             "colours": "yellow-on-black"}""");
    visit.go(page, EDITION);
    var look = (java.util.Map<?, ?>) page.evaluate(LOOK);
    assertEquals(48, ((Number) look.get("size")).doubleValue(), 0.5);
    assertTrue(((Number) look.get("letters")).doubleValue() > 5, look::toString);
    assertEquals(2.2, ((Number) look.get("leading")).doubleValue(), 0.05);
    assertEquals("system-ui", look.get("typeface"));
    assertEquals("rgb(0, 0, 0)", look.get("paper"));
    page.locator("header button.settings-open").click();
    assertThat(page.locator("dialog[open] [data-name=print][value=large]")).isChecked();
  }

  @Test
  void fromTheEditionEveryKindOfPageIsReachedInLargePrint(Visit visit) {
    Page page = reader(visit, "{}");
    visit.go(page, EDITION);
    List<String> faults = new ArrayList<>();
    List<String> menu =
        page.locator("footer nav a").all().stream().map(a -> a.getAttribute("href")).toList();
    assertEquals(7, menu.size());
    page.locator("footer nav a").first().click();
    Visit.settle(page);
    List<String> all = new ArrayList<>(SamplePages.onePerKind());
    all.add("/en/");
    all.add("/hu/termene/");
    for (String address : all) {
      if (address.endsWith("/brosura/") || address.contains("fluturas")) {
        continue; // sheets for the printer have sizes of their own
      }
      visit.go(page, address);
      double size =
          ((Number) page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)"))
              .doubleValue();
      if (size < 32) {
        faults.add(address + " has letters of " + size + " px");
      }
      ((List<?>) page.evaluate(BESIDE)).forEach(each -> faults.add(address + ": beside " + each));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aLinkLeadsOutOfLargePrintForGood(Visit visit) {
    Page page = reader(visit, "{}");
    visit.go(page, EDITION);
    page.locator("footer a[data-print]").click();
    Visit.settle(page);
    assertThat(page.locator("html")).not().hasAttribute("data-print", "large");
    visit.go(page, "/servicii/");
    assertThat(page.locator("html")).not().hasAttribute("data-print", "large");
  }

  @Test
  void withoutScriptTheEditionSaysWhichPagesHaveOrdinaryLetters(Visit visit) {
    Page page = visit.page(Visit.screen(1280, 900).setJavaScriptEnabled(false));
    page.navigate(visit.url(EDITION));
    assertThat(page.locator("footer nav p")).containsText("JavaScript");
    assertThat(page.locator("header a.settings-open")).isVisible();
  }
}
