package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusCommandTest {

  @Test
  void theTableNamesEveryPlanAndExplainsItsColumns() {
    String table = run("status", "--today", "2026-11-22");
    for (String words :
        List.of("Bacău, 2026–2035", "Timiș, 2024", "Total", "cum pot fi contactate")) {
      assertTrue(table.contains(words), table);
    }
    table.lines().forEach(line -> assertTrue(line.length() <= 110, line));
  }

  @Test
  void theCsvHasTwelveColumnsInEveryRow() {
    String csv = run("status", "--format", "csv", "--today", "2026-11-22");
    assertTrue(csv.startsWith("\uFEFFsort,id,name,measures,"));
    csv.lines()
        .forEach(
            line ->
                assertEquals(12, line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length, line));
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(0, Pridvor.run(arguments, Path.of(""), stream, stream, false));
    return out.toString(StandardCharsets.UTF_8);
  }
}
