package ro.pridvor.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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

  private Axe() {}

  /** What breaks any rule, in words; nothing on a good page. */
  static List<String> violations(Page page) {
    return violations(new AxeBuilder(page).withTags(RULES));
  }

  /** The same, of contrast alone. */
  static List<String> contrastViolations(Page page) {
    return violations(new AxeBuilder(page).withRules(OF_COLOURS));
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .limit(3)
                    .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getTarget()))
        .toList();
  }
}
