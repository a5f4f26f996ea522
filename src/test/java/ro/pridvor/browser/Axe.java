package ro.pridvor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core with the rules that this portal keeps: WCAG 2.2 A, AA and AAA, and best practices. */
final class Axe {
  /** The tags of all rules. */
  static final List<String> RULES =
      List.of(
          "wcag2a",
          "wcag2aa",
          "wcag2aaa",
          "wcag21a",
          "wcag21aa",
          "wcag22a",
          "wcag22aa",
          "best-practice");

  /** The rules that another choice of colours can break. */
  static final List<String> OF_COLOURS = List.of("color-contrast", "color-contrast-enhanced");

  /** Looks at all that is repeated on a page, too: {@code -Dpridvor.axe=all}. */
  private static final boolean EVERYTHING = "all".equals(System.getProperty("pridvor.axe"));

  private static final String AXE = text("/axe.min.js");
  private static final String RUN = text("axe-run.js");

  private Axe() {}

  /** What breaks any rule, in words; nothing on a good page. */
  static List<String> violations(Page page) {
    return violations(page, RULES, List.of());
  }

  /** The same, of contrast alone. */
  static List<String> contrastViolations(Page page) {
    return violations(page, OF_COLOURS, List.of());
  }

  /**
   * What breaks some rules.
   *
   * @param rules all tags of rules, or all names
   * @param without rules to leave out
   */
  static List<String> violations(Page page, List<String> rules, List<String> without) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    List<?> found = (List<?>) page.evaluate(RUN, List.of(rules, without, EVERYTHING));
    return found.stream().map(Object::toString).toList();
  }

  static String text(String resource) {
    try (InputStream in = Axe.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
