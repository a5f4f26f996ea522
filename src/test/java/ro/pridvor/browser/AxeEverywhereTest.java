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
import java.util.function.BiFunction;
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
  private static final String CHOOSE = Axe.text("axe-colours.js");

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
        violations(
            visit,
            pages,
            ColorScheme.LIGHT,
            List.of(""),
            (page, colours) -> Axe.violations(page, Axe.RULES, OF_COLOURS_AND_SIZES)));
  }

  @Test
  void everyStructureKeepsEveryRuleAndItsContrastInYellowOnBlack(Visit visit) {
    Axe axe = new Axe();
    assertEquals(
        List.of(),
        violations(
            visit,
            cover,
            ColorScheme.LIGHT,
            List.of("", YELLOW_ON_BLACK),
            (page, colours) ->
                colours.isEmpty()
                    ? axe.violationsOfWhatIsNew(page)
                    : axe.contrastViolationsOfWhatIsNew(page)));
  }

  @Test
  @EnabledIfSystemProperty(named = "pridvor.axe", matches = "all|pages")
  void everyStructureHasEnoughContrastInTheOtherSchemes(Visit visit) {
    Axe axe = new Axe();
    List<String> found =
        violations(
            visit,
            cover,
            ColorScheme.DARK,
            List.of(""),
            (page, colours) -> axe.contrastViolationsOfWhatIsNew(page));
    found.addAll(
        violations(
            visit,
            cover,
            ColorScheme.LIGHT,
            List.of("dark", "black-on-white"),
            (page, colours) -> axe.contrastViolationsOfWhatIsNew(page)));
    assertEquals(List.of(), found);
  }

  /**
   * Shows pages in colours of the settings ("" for none chosen) and collects what a check finds.
   */
  private List<String> violations(
      Visit visit,
      List<String> pages,
      ColorScheme scheme,
      List<String> colours,
      BiFunction<Page, String, List<String>> check) {
    Page page = visit.page(Visit.screen(1280, 900).setBypassCSP(true).setColorScheme(scheme));
    page.route("**/*.{js,woff2}", route -> route.abort());
    page.navigate(visit.urlAtRoot("/index.html"));
    String sheet = chosenStyles(page);
    List<String> found = new ArrayList<>();
    for (String address : pages) {
      page.evaluate(SHOW, address);
      for (String chosen : colours) {
        page.evaluate(CHOOSE, List.of(chosen, sheet));
        check.apply(page, chosen).forEach(fault -> found.add(address + " " + fault));
      }
    }
    return new ArrayList<>(found.subList(0, Math.min(50, found.size())));
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
