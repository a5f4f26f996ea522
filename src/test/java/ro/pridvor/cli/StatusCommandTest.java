package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.testing.TestSites;

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

  @Test
  void whatAnInstitutionHasToDoIsListedAndCanBeSent(@TempDir Path folder) {
    TestSites.valid("lunca", folder);
    String[] ask = {"status", "--for", "das", "--today", "2027-02-01"};
    TestSites.Result text = TestSites.run(folder, ask);
    assertEquals(0, text.exit(), text.err());
    assertTrue(text.out().contains("De făcut: Direcția de Asistență Socială Lunca"), text.out());
    assertFalse(text.out().contains("raportul pe 2026"), "that is the town's duty");
    String town = TestSites.run(folder, "status", "--for", "orasul-lunca", ask[3], ask[4]).out();
    for (String words :
        List.of(
            "Lunca, 2024–2027: nu este publicat raportul pe 2026.",
            "Lunca, 2028–2031: consultarea publică s-a încheiat la 16.03.2026",
            "Lunca, 2028–2031: propuneri care așteaptă o hotărâre: 1.")) {
      assertTrue(town.contains(words), town);
    }
    TestSites.Result file =
        TestSites.run(folder, "status", "--for", "das-lunca", ask[3], ask[4], "--as", "docx");
    assertEquals(0, file.exit(), file.err());
    String docx =
        new DocumentReader(Locale.ROOT, false)
            .read(folder.resolve("de-facut-das-lunca.docx"))
            .toString();
    assertTrue(docx.contains("De făcut: Direcția"), docx);
    TestSites.Result wrong = TestSites.run(folder, "status", "--for", "dass");
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains("Ați vrut să scrieți: "), wrong.err());
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(0, Pridvor.run(arguments, Path.of(""), stream, stream, false));
    return out.toString(StandardCharsets.UTF_8);
  }
}
