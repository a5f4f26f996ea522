package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page of the real portal in each language and edition, on a phone: what it fetches,
 * how wide it is, what a finger can hit.
 */
@Order(1)
@InBrowser
@ParameterizedClass
@MethodSource("addresses")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageOnAPhoneTest {
  private static final int FIRST_VIEW_LIMIT = 100_000;
  private static final int BESIDE_A_BOOKLET = 30_000;

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
      }\
      """;

  @Parameter private String address;
  private Page page;
  private final List<String> faults = new ArrayList<>();
  private int weight;

  @BeforeParameterizedClassInvocation
  void open(String sample, Visit visit) {
    faults.clear();
    weight = 0;
    page = visit.page(Visit.screen(360, 640));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onResponse(response -> weigh(response, visit.url("/")));
    visit.go(page, address);
  }

  static List<String> addresses() {
    return SamplePages.all();
  }

  private void weigh(Response response, String portal) {
    if (response.status() >= 400 || !response.url().startsWith(portal)) {
      faults.add(response.status() + " " + response.url());
    }
    weight += Integer.parseInt(response.headers().getOrDefault("content-length", "0"));
  }

  @Test
  void inASubfolderNothingIsMissingForeignOrForbidden() {
    assertEquals(List.of(), faults, address);
    assertEquals(List.of(), page.context().cookies(), address);
  }

  /** A booklet is a whole plan for the printer (docs/editions.md): its text counts, not more. */
  @Test
  void theFirstViewIsLight() {
    long limit =
        address.endsWith("/brosura/")
            ? BESIDE_A_BOOKLET + SamplePages.size(address)
            : FIRST_VIEW_LIMIT;
    assertTrue(weight > 5_000, () -> address + ": only " + weight + " bytes were seen");
    assertTrue(weight <= limit, () -> address + ": first view of " + weight + " bytes");
  }

  @Test
  void everyTargetThatIsNotInASentenceIs44PixelsHigh() {
    page.setViewportSize(360, 640);
    assertEquals(List.of(), page.evaluate(SMALL_TARGETS), address);
  }

  @Test
  void aScreenOf320PixelsNeedsNoScrollingSideways() {
    page.setViewportSize(320, 640);
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue(((Number) width).intValue() <= 320, () -> address + " is as wide as " + width);
  }
}
