package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.exports.WorkbookAnnex;
import ro.pridvor.imports.StatusReport.Change;
import ro.pridvor.imports.StatusReport.Unread.Kind;
import ro.pridvor.start.MeasureKeys;

/** Institutions fill in the sheet of statuses; what the portal changed meanwhile is not lost. */
class StatusReportTest {
  private static final String OBJECTIVE =
      """
      id: o1
      title: Sprijin
      objectives:
        - id: o1-1
          title: Centre
          measures:
            - id: o1-1-1 # propus
              text: Un centru de zi
              status: not-started
              easy: |
                Un loc bun.
            - id: o1-1-2
              text: O cantină
              results:
                - {year: 2026, text: S-a ales locul.}
      """;

  @TempDir private Path folder;

  private Path objective() {
    return folder.resolve("plans/oras-2025-2027/01-o1.yaml");
  }

  private PlanTrees plan(String id) {
    return PlanTrees.read(folder.resolve("plans").resolve(id));
  }

  /** The sheet as text between semicolons, with cells filled in; the file knows no data. */
  private StatusReport report(String... rows) throws IOException {
    Files.createDirectories(objective().getParent());
    Files.writeString(objective(), OBJECTIVE);
    Files.writeString(objective().resolveSibling("plan.yaml"), "title: Plan\n");
    String header = "Plan;ID-Pridvor;Stadiu;Explicatia stadiului;Anul;Rezultat în anul acesta\n";
    Path file = Imports.file(folder, "s.csv", header + String.join("\n", rows) + "\n");
    return StatusReport.of(read(file), this::plan);
  }

  private static ro.pridvor.documents.Document read(Path file) {
    return new DocumentReader(Locale.ENGLISH, false).read(file);
  }

  @Test
  void whatIsNewIsWrittenAndAllOtherLinesStay() throws IOException {
    StatusReport report =
        report(
            "oras-2025-2027;m_o1-1-2;În Lucru;Se lucrează: etajul I;2027;S-a deschis.",
            "oras-2025-2027;m_o1-1-1;;;;");
    assertEquals(List.of(), report.conflicts());
    assertEquals(3, report.changes().size());
    Map<String, Object> keys =
        StatusReport.keys(report.changes()).get("oras-2025-2027").get("o1-1-2");
    new MeasureKeys(folder).set("oras-2025-2027", "o1-1-2", keys);
    String text = Files.readString(objective());
    assertTrue(text.startsWith(OBJECTIVE.substring(0, OBJECTIVE.indexOf("        results:"))));
    Map<String, Object> measure = plan("oras-2025-2027").measures().get(1).own();
    assertEquals("in-progress", measure.get("status"));
    assertEquals("Se lucrează: etajul I", measure.get("status-note"));
    assertEquals(
        List.of("S-a ales locul.", "S-a deschis."), PlanTrees.entries(measure.get("results")));
  }

  @Test
  void whatBothSidesChangedIsAConflictAndNotWritten() throws IOException {
    StatusReport report = report("oras-2025-2027;m_o1-1-1;încheiat;;;");
    assertEquals(List.of(), report.changes());
    assertEquals("done", report.conflicts().get(0).value());
    StatusReport same = report("oras-2025-2027;m_o1-1-2;;;2026;S-a renunțat.");
    assertEquals("S-a ales locul.", same.conflicts().get(0).before());
  }

  @Test
  void aWorkbookKnowsWhatThePortalSaidWhenItWasWritten() throws IOException {
    report("oras-2025-2027;m_o1-1-1;;;;");
    Map<String, PlanTrees> plans = Map.of("oras-2025-2027", plan("oras-2025-2027"));
    Path workbook = Files.write(folder.resolve("s.xlsx"), WorkbookAnnex.xlsx(plans, "ro"));
    Files.writeString(objective(), OBJECTIVE.replace("not-started", "late"));
    StatusReport untouched = StatusReport.of(read(workbook), this::plan);
    assertEquals(List.of(), untouched.changes());
    assertEquals(List.of(), untouched.conflicts());
  }

  @Test
  void rowsThatCannotBeTakenAreNamedWithTheirPlace() throws IOException {
    StatusReport report =
        report(
            "alt-plan;m_o1-1-1;în lucru;;;",
            "oras-2025-2027;m_x;în lucru;;;",
            "oras-2025-2027;m_o1-1-1;aproape gata;;2026;",
            "oras-2025-2027;m_o1-1-1;;;;Ceva");
    assertEquals(
        List.of(
            Kind.NO_PLAN,
            Kind.NO_MEASURE,
            Kind.UNKNOWN_STATUS,
            Kind.YEAR_WITHOUT_RESULT,
            Kind.RESULT_WITHOUT_YEAR),
        report.unread().stream().map(StatusReport.Unread::kind).toList());
    assertEquals("line 4", report.unread().get(2).place());
    assertEquals(List.<Change>of(), report.changes());
  }
}
