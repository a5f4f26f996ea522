package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import ro.pridvor.site.PageKind;
import ro.pridvor.testing.RealPortal;

/**
 * axe-core (WCAG 2.2 A, AA, AAA and best practices) over every structure of the real portal: a set
 * of pages that holds every chain of elements of all of them ({@link Skeletons}), in light colours
 * and in yellow on black; {@link RealBrowserTest} looks at the dark, a page a kind.
 *
 * <p>By hand, {@code -Dpridvor.axe=pages} adds every page with the rules that are not about colours
 * or sizes, and every structure in the dark; {@code -Dpridvor.axe=all} runs all of these on every
 * page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeEverywhereTest {
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
  private static final List<String> OF_COLOURS =
      List.of("color-contrast", "color-contrast-enhanced");
  private static final List<String> OF_COLOURS_AND_SIZES =
      List.of("color-contrast", "color-contrast-enhanced", "target-size");

  /** Browsers at work side by side; each thread has its own, as its driver asks. */
  private static final int BROWSERS = 2;

  private Path executable;
  private StaticHost host;
  private Skeletons skeletons;
  private List<String> cover;
  private String axe;
  private String showAndRun;

  @BeforeAll
  void prepare() throws IOException {
    executable = Chromium.require();
    host = new StaticHost(RealPortal.site(), "/");
    skeletons = Skeletons.ofTheRealPortal();
    cover = "all".equals(System.getProperty("pridvor.axe")) ? skeletons.pages() : skeletons.cover();
    axe = text("/axe.min.js");
    showAndRun = text("/ro/pridvor/browser/axe-page.js");
  }

  @AfterAll
  void close() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void aFewPagesHoldEveryStructure() {
    System.out.println(
        "axe: " + skeletons.pages().size() + " pages, " + cover.size() + " hold every structure");
    assertTrue(cover.size() >= PageKind.values().length / 2, "there are many kinds of page");
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyPageKeepsEveryRuleThatIsNotAboutColoursOrSizes() throws Exception {
    List<String> pages = skeletons.pages();
    assertTrue(pages.size() > 1_000, "the whole portal");
    assertEquals(List.of(), violations(pages, ColorScheme.LIGHT, "", RULES, OF_COLOURS_AND_SIZES));
  }

  @Test
  void everyStructureKeepsEveryRule() throws Exception {
    assertEquals(List.of(), violations(cover, ColorScheme.LIGHT, "", RULES, List.of()));
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyStructureHasEnoughContrastInTheDark() throws Exception {
    assertEquals(List.of(), violations(cover, ColorScheme.DARK, "", OF_COLOURS, List.of()));
  }

  @Test
  void everyStructureHasEnoughContrastInYellowOnBlack() throws Exception {
    assertEquals(
        List.of(), violations(cover, ColorScheme.LIGHT, "yellow-on-black", OF_COLOURS, List.of()));
  }

  private List<String> violations(
      List<String> pages,
      ColorScheme scheme,
      String colours,
      List<String> rules,
      List<String> without)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(BROWSERS);
    try {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int i = 0; i < BROWSERS; i++) {
        List<String> part =
            pages.subList(pages.size() * i / BROWSERS, pages.size() * (i + 1) / BROWSERS);
        parts.add(workers.submit(work(part, scheme, colours, rules, without)));
      }
      List<String> all = new ArrayList<>();
      for (Future<List<String>> part : parts) {
        all.addAll(part.get());
      }
      return all.subList(0, Math.min(50, all.size()));
    } finally {
      workers.shutdownNow();
    }
  }

  private Callable<List<String>> work(
      List<String> pages,
      ColorScheme scheme,
      String colours,
      List<String> rules,
      List<String> without) {
    return () -> {
      try (Playwright driver = Chromium.driver();
          Browser browser = Chromium.launch(driver, executable);
          BrowserContext context =
              browser.newContext(
                  new Browser.NewContextOptions()
                      .setBypassCSP(true)
                      .setViewportSize(1280, 900)
                      .setColorScheme(scheme)
                      .setReducedMotion(ReducedMotion.REDUCE))) {
        Page page = context.newPage();
        page.route("**/*.{js,woff2}", route -> route.abort());
        page.navigate(host.url("/index.html"));
        page.evaluate(axe);
        Optional<String> sheet = colours.isEmpty() ? Optional.empty() : chosenStyles(page);
        List<String> found = new ArrayList<>();
        for (String address : pages) {
          Object given =
              page.evaluate(
                  showAndRun, List.of(address, rules, without, colours, sheet.orElse("")));
          ((List<?>) given).forEach(fault -> found.add(address + " " + fault));
        }
        return found;
      }
    };
  }

  /** The style sheet of the reader's own settings, which the first script of a page brings. */
  private static Optional<String> chosenStyles(Page page) {
    return Optional.of(
        (String)
            page.evaluate(
                "new URL(document.querySelector('script[data-chosen]').dataset.chosen,"
                    + " location.href).href"));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = AxeEverywhereTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
