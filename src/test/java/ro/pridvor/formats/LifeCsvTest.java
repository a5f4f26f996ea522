package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.TestSites;

/** What became of plans, computed a second time from the published data. */
class LifeCsvTest {
  private static final String BY_YEAR = "Pe ani</caption>";

  @TempDir private static Path folder;

  private static Path site;

  @BeforeAll
  static void build() {
    TestSites.valid("lunca", folder);
    TestSites.Result result =
        TestSites.run(folder, "build", "--themes", Path.of("themes").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
    site = folder.resolve("site");
  }

  private static List<List<String>> rows(String file) {
    return Csv.parse(TestSites.read(site.resolve(file)).substring(1));
  }

  @Test
  void progressIsWhatTheStatusesOfTheMeasuresAddUpTo() {
    List<List<String>> measures = rows("date/masuri.csv");
    for (List<String> row : rows("date/stadiu.csv").stream().skip(1).toList()) {
      Map<String, Integer> counts = new TreeMap<>();
      for (List<String> measure : measures.stream().skip(1).toList()) {
        boolean within =
            measure.get(0).equals(row.get(0))
                && switch (row.get(1)) {
                  case "plan" -> true;
                  case "general-objective" -> measure.get(2).equals(row.get(3));
                  default -> measure.get(4).equals(row.get(3));
                };
        if (within) {
          counts.merge(measure.get(16).isEmpty() ? "unreported" : measure.get(16), 1, Integer::sum);
        }
      }
      List<Integer> expected = new ArrayList<>();
      expected.add(counts.values().stream().mapToInt(Integer::intValue).sum());
      for (String status :
          List.of("done", "in-progress", "late", "not-started", "abandoned", "unreported")) {
        expected.add(counts.getOrDefault(status, 0));
      }
      assertEquals(
          expected, row.subList(5, 12).stream().map(Integer::valueOf).toList(), row.toString());
    }
  }

  @Test
  void aPlanOfWhichNobodyHasReportedAnythingHasNoProgress() {
    assertTrue(
        rows("date/stadiu.csv").stream().noneMatch(row -> row.get(0).equals("lunca-2028-2031")));
    assertFalse(
        TestSites.read(site.resolve("planuri/lunca-2028-2031/index.html"))
            .contains("stadiul-masurilor"));
  }

  @Test
  void sumsOfThePageAreThoseOfTheRowsAndCurrenciesStayApart() {
    Map<String, BigDecimal> planned = new TreeMap<>();
    for (List<String> row : rows("date/bani.csv").stream().skip(1).toList()) {
      if (!row.get(5).isEmpty()) {
        planned.merge(row.get(7), new BigDecimal(row.get(5)), BigDecimal::add);
      }
    }
    assertEquals(Map.of("RON", new BigDecimal("655000"), "EUR", new BigDecimal("60000")), planned);
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"));
    assertTrue(page.contains("655.000 lei"), "the sum of lei");
    assertTrue(page.contains("60.000 euro"), "the sum of euros");
  }

  @Test
  void anAmountThatNobodyHasWrittenIsNeverZero() {
    for (List<String> row : rows("date/bani.csv").stream().skip(1).toList()) {
      assertFalse(row.get(6).equals("0"), row::toString);
    }
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"));
    String years = page.substring(page.indexOf(BY_YEAR));
    String table = years.substring(0, years.indexOf("</table>"));
    assertTrue(table.matches("(?s).*2026</th>.*120\\.000 lei.*nu se știe.*"), table);
    assertFalse(table.contains(">0 lei"), table);
  }

  @Test
  void aPortalWithoutSuchContentHasNoSuchFiles(@TempDir Path other) {
    TestSites.build(TestSites.valid("mic", other));
    for (String name : List.of(LifeCsv.BUDGET, LifeCsv.PROGRESS, LifeCsv.VALUES)) {
      assertFalse(Files.exists(other.resolve("site").resolve(name)), name);
    }
  }
}
