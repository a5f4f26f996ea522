package ro.pridvor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ro.pridvor.problem.PageRule;

/**
 * The audit against the rules of the W3C (Accessibility Conformance Testing) that it implements.
 * Each line of the cases is a page composed after the example of that number in the rule; examples
 * that are no HTML pages are left out.
 */
class ActRulesTest {
  private static final Path CASES = Path.of("src/test/resources/audit/act-cases.txt");

  private static final Map<String, PageRule> RULES =
      Map.of(
          "2779a5", PageRule.PAGE_TITLE,
          "b5c3f8", PageRule.PAGE_LANGUAGE,
          "bf051a", PageRule.PAGE_LANGUAGE,
          "c487ae", PageRule.LINK_TEXT,
          "23a2a8", PageRule.IMAGE_ALTERNATIVE);

  private record Case(String rule, String expected, String name, String html) {
    boolean fails() {
      byte[] page = html.getBytes(StandardCharsets.UTF_8);
      String broken = RULES.get(rule).key();
      boolean read = PageFacts.of(page).brokenRules().contains(broken);
      assertEquals(read, PageFacts.parsed(page).brokenRules().contains(broken), name);
      return read;
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 4);
        cases.add(new Case(parts[0], parts[1], String.join(" ", parts), parts[3]));
      }
    }
    return cases;
  }

  @Test
  void noPageThatPassesIsRefused() throws IOException {
    assertEquals(
        List.of(),
        cases().stream()
            .filter(c -> !c.expected().equals("failed") && c.fails())
            .map(Case::name)
            .toList());
  }

  @Test
  void atLeast95PercentOfTheCasesAreJudgedAsTheRulesDo() throws IOException {
    List<Case> all = cases();
    List<String> wrong =
        all.stream()
            .filter(c -> c.expected().equals("failed") != c.fails())
            .map(Case::name)
            .toList();
    assertTrue(wrong.size() * 100 <= all.size() * 5, () -> wrong.size() + ": " + wrong);
  }
}
