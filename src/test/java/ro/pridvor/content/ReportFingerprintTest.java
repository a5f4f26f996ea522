package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.TestSites;

/** A report once published does not change unnoticed. */
class ReportFingerprintTest {
  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void copy() {
    TestSites.valid("lunca", folder);
    report = folder.resolve("content/plans/lunca-2024-2027/reports/2025.yaml");
  }

  private List<ProblemKind> problems() {
    ProblemLog log = new ProblemLog();
    new ContentReader(folder.resolve("content"), log).read();
    return log.sorted().stream().map(Problem::kind).toList();
  }

  @Test
  void aReportAsPublishedHasNoProblem() {
    assertEquals(List.of(), problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mai este de amenajat|Nu mai este de amenajat",
        "indicator: 1, value: 48|indicator: 1, value: 148",
        "status: done|status: late",
        "amount: 88250|amount: 88251",
        "published: 2026-02-15|published: 2026-02-16",
        "  - {measure: copii-2-1, status: not-started}|",
        "hcl-40-2024|hcl-41-2024",
        "by: Direcția de Asistență Socială Lunca|by: Primăria Lunca"
      })
  void anyOtherValueIsRefused(String published, String changed) {
    TestSites.edit(report, published, changed == null ? "" : changed);
    assertTrue(problems().contains(ProblemKind.REPORT_CHANGED));
  }

  @Test
  void anEarlierCorrectionIsFrozenToo() {
    TestSites.edit(report, "doi au fost numărați", "trei au fost numărați");
    assertEquals(List.of(ProblemKind.REPORT_CHANGED), problems());
  }

  @Test
  void aNewCorrectionIsNoChangeOfTheReport() {
    TestSites.write(
        report, TestSites.read(report) + "  - {date: 2026-03-01, text: Numele corect este Ana.}\n");
    assertEquals(List.of(ProblemKind.REPORT_NOT_FROZEN), problems());
  }

  @Test
  void commentsTheOrderOfKeysAndLineBreaksDoNotCount() {
    TestSites.edit(
        report,
        "  - {measure: copii-2-2, status: late, reason: Licitația a fost reluată.}",
        "  # comentariu\n  - status: late\n    reason: >-\n      Licitația a\n      fost reluată.\n"
            + "    measure: copii-2-2");
    assertEquals(List.of(), problems());
  }
}
