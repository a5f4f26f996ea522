package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import ro.pridvor.page.PageKind;
import ro.pridvor.testing.PageStructures;
import ro.pridvor.testing.RealPortal;

/**
 * axe-core (WCAG 2.2 A, AA, AAA and best practices) over every structure of the real portal: a set
 * of pages that holds every chain of elements of all of them ({@link PageStructures}), in light
 * colours and in yellow on black; {@link EveryKindOfPageTest} looks at the dark, a page a kind.
 *
 * <p>By hand, {@code -Dpridvor.axe=pages} adds every page with the rules that are not about colours
 * or sizes, and every structure in the other schemes; {@code -Dpridvor.axe=all} runs all of these
 * on every page.
 */
@Order(1)
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeEverywhereTest {
  private static final List<String> OF_COLOURS_AND_SIZES =
      List.of("color-contrast", "color-contrast-enhanced", "target-size");
  private static final String YELLOW_ON_BLACK = "yellow-on-black";

  private static final String SHOW = Axe.text("axe-page.js");

  private PageStructures structures;
  private List<String> cover;

  @BeforeAll
  void prepare() {
    structures = PageStructures.ofTheRealPortal();
    boolean all = "all".equals(System.getProperty("pridvor.axe"));
    cover = all ? structures.pages() : structures.coverOfLooks();
  }

  @Test
  void aFewPagesHoldEveryStructure() {
    System.out.println(
        "axe: " + structures.pages().size() + " pages, " + cover.size() + " hold every structure");
    assertTrue(cover.size() >= PageKind.values().length / 2, "there are many kinds of page");
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyPageKeepsEveryRuleThatIsNotAboutColoursOrSizes(Visit visit) {
    List<String> pages = structures.pages();
    assertTrue(pages.size() > 1_000, "the whole portal");
    assertEquals(
        List.of(),
        violations(visit, pages, ColorScheme.LIGHT, "", Axe.RULES, OF_COLOURS_AND_SIZES));
  }

  @Test
  void everyStructureKeepsEveryRule(Visit visit) {
    assertEquals(List.of(), violations(visit, cover, ColorScheme.LIGHT, "", Axe.RULES, List.of()));
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyStructureHasEnoughContrastInTheDark(Visit visit) {
    assertEquals(
        List.of(), violations(visit, cover, ColorScheme.DARK, "", Axe.OF_COLOURS, List.of()));
  }

  @Test
  void everyStructureHasEnoughContrastInYellowOnBlack(Visit visit) {
    assertEquals(
        List.of(),
        violations(visit, cover, ColorScheme.LIGHT, YELLOW_ON_BLACK, Axe.OF_COLOURS, List.of()));
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyStructureHasEnoughContrastInTheOtherSchemesOfTheSettings(Visit visit) {
    List<String> found = new ArrayList<>();
    for (String colours : List.of("dark", "black-on-white")) {
      found.addAll(violations(visit, cover, ColorScheme.LIGHT, colours, Axe.OF_COLOURS, List.of()));
    }
    assertEquals(List.of(), found);
  }

  private List<String> violations(
      Visit visit,
      List<String> pages,
      ColorScheme scheme,
      String colours,
      List<String> rules,
      List<String> without) {
    Page page = visit.page(Visit.screen(1280, 900).setBypassCSP(true).setColorScheme(scheme));
    page.route("**/*.{js,woff2}", route -> route.abort());
    page.navigate(visit.urlAtRoot("/index.html"));
    String sheet = colours.isEmpty() ? "" : chosenStyles(page);
    List<String> found = new ArrayList<>();
    for (String address : pages) {
      page.evaluate(SHOW, List.of(address, colours, sheet));
      Axe.violations(page, rules, without).forEach(fault -> found.add(address + " " + fault));
    }
    return found.subList(0, Math.min(50, found.size()));
  }

  /** The style sheet of the reader's own settings, which the first script of a page brings. */
  private static String chosenStyles(Page page) {
    try (Stream<Path> assets = Files.list(RealPortal.site().resolve("resurse"))) {
      String name =
          assets
              .map(file -> file.getFileName().toString())
              .filter(file -> file.startsWith("chosen."))
              .findFirst()
              .orElseThrow();
      return (String)
          page.evaluate("name => new URL('/resurse/' + name, location.href).href", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
