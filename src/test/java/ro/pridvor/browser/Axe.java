package ro.pridvor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  /** The rules that another choice of colours can break: below 4.5:1, and from there to 7:1. */
  private static final List<String> OF_COLOURS =
      List.of("color-contrast", "color-contrast-enhanced");

  /** Looks at all that is repeated on a page, too: {@code -Dpridvor.axe=all}. */
  private static final boolean EVERYTHING = "all".equals(System.getProperty("pridvor.axe"));

  private static final String AXE = text("/axe.min.js");
  private static final String RUN = text("axe-run.js");
  private static final String LOOKS = text("axe-looks.js");

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** What breaks any rule, in words; nothing on a good page. */
  static List<String> violations(Page page) {
    return violations(page, RULES, List.of());
  }

  /**
   * The same, of contrast only what this object has not yet seen: the same element within the same
   * ancestors under the same style sheets has the same colours on every page.
   */
  List<String> violationsOfWhatIsNew(Page page) {
    List<String> found = new ArrayList<>(violations(page, RULES, OF_COLOURS));
    found.addAll(contrastViolationsOfWhatIsNew(page));
    return found;
  }

  /** What has too little contrast, of what this object has not yet seen. */
  List<String> contrastViolationsOfWhatIsNew(Page page) {
    List<String> fresh =
        ((List<?>) page.evaluate(LOOKS)).stream().map(Object::toString).filter(seen::add).toList();
    return fresh.isEmpty() ? List.of() : violations(page, OF_COLOURS, List.of(), fresh);
  }

  /**
   * What breaks some rules.
   *
   * @param rules all tags of rules, or all names
   * @param without rules to leave out
   */
  static List<String> violations(Page page, List<String> rules, List<String> without) {
    page.evaluate(LOOKS);
    return violations(page, rules, without, null);
  }

  private static List<String> violations(
      Page page, List<String> rules, List<String> without, List<String> fresh) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    List<?> found = (List<?>) page.evaluate(RUN, Arrays.asList(rules, without, EVERYTHING, fresh));
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
