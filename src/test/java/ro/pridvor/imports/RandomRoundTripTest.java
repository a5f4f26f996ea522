package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.exports.CsvAnnex;
import ro.pridvor.exports.DocxAnnex;
import ro.pridvor.exports.WorkbookAnnex;
import ro.pridvor.imports.Importer.Imported;

/**
 * Whatever a plan says, it comes back from each kind of file as it was. {@code -Dpridvor.plans=500}
 * tries five hundred plans, {@code -Dpridvor.seed=…} begins with another.
 */
class RandomRoundTripTest {
  private static final int PLANS = Integer.getInteger("pridvor.plans", 20);
  private static final long FIRST = Long.getLong("pridvor.seed", 1);
  private static final int SHOWN = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "ods", "csv"})
  void anyPlanComesBackAsItWas(String kind) throws IOException {
    List<String> failed = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + PLANS; seed++) {
      PlanTrees before = RandomPlan.of(seed);
      try {
        Path file = written(before, kind);
        Imported imported = Imports.of(file, folder.resolve("none"), "plan-2025");
        PlanTrees after = Imports.trees(imported);
        assertEquals(before.plan(), after.plan());
        assertEquals(before.objectives(), after.objectives());
        assertEquals(List.of(), imported.missing());
      } catch (AssertionError | RuntimeException e) {
        failed.add(kind + ", seed " + seed + ": " + e);
      }
    }
    if (!failed.isEmpty()) {
      fail(
          failed.size()
              + " of "
              + PLANS
              + "\n"
              + String.join("\n", failed.subList(0, Math.min(SHOWN, failed.size()))));
    }
  }

  private Path written(PlanTrees plan, String kind) throws IOException {
    TreeMap<String, PlanTrees> plans = new TreeMap<>();
    plans.put("plan-2025", plan);
    byte[] bytes =
        switch (kind) {
          case "docx" -> DocxAnnex.of(plan, "ro");
          case "xlsx" -> WorkbookAnnex.xlsx(plans, "ro");
          case "ods" -> WorkbookAnnex.ods(plans, "ro");
          default -> CsvAnnex.of(plan).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    return Files.write(folder.resolve("anexa." + kind), bytes);
  }
}
