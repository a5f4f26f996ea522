package ro.pridvor.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.content.ContentReader;
import ro.pridvor.model.PlanState;
import ro.pridvor.model.ServiceState;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.TestSites;

/** Where plans and services stand on a day. The plan of Mic runs from 2025 to 2030. */
class StatesTest {
  @TempDir private Path folder;
  private Path plan;

  @BeforeEach
  void copy() {
    TestSites.valid("mic", folder);
    plan = folder.resolve("content/plans/mic-2025-2030/plan.yaml");
  }

  private Portal link(ProblemLog problems) {
    return new PortalLinker(problems)
        .link(new ContentReader(folder.resolve("content"), problems).read().orElseThrow());
  }

  private PlanState state(String status, String day) {
    TestSites.edit(plan, "status: in-force", status.replace("; ", "\n"));
    return PlanState.of(
        link(new ProblemLog()).plan("mic-2025-2030").orElseThrow(), LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: in-force | 2026-01-15 | IN_FORCE",
        "status: in-force | 2030-12-31 | IN_FORCE",
        "status: in-force | 2031-01-01 | ENDED",
        "status: in-force | 2024-12-31 | UPCOMING",
        "status: draft | 2026-01-15 | DRAFT",
        "status: draft | 2040-01-15 | DRAFT",
        "status: consultation | 2026-01-15 | CONSULTATION",
        "status: consultation; consultation: {from: 2026-01-10, to: 2026-01-15} | 2026-01-09"
            + " | CONSULTATION_AHEAD",
        "status: consultation; consultation: {from: 2026-01-10, to: 2026-01-15} | 2026-01-10"
            + " | CONSULTATION",
        "status: consultation; consultation: {from: 2026-01-10, to: 2026-01-15} | 2026-01-15"
            + " | CONSULTATION",
        "status: consultation; consultation: {from: 2026-01-10, to: 2026-01-15} | 2026-01-16"
            + " | CONSULTATION_OVER",
        "status: ended | 2026-01-15 | ENDED",
        "status: ended; replaced-by: mare-2025 | 2026-01-15 | REPLACED",
        "status: in-force; replaced-by: mare-2025 | 2026-01-15 | IN_FORCE",
      })
  void thePlanStandsWhereItsStatusAndItsDatesSay(String status, String day, PlanState.Kind kind) {
    PlanState state = state(status, day);
    assertEquals(kind, state.kind());
    assertEquals(kind == PlanState.Kind.IN_FORCE, state.inForce());
  }

  @Test
  void aPlanThatReplacesAnotherMustExist() {
    TestSites.edit(plan, "status: in-force", "status: ended\nreplaced-by: mic-2031");
    ProblemLog problems = new ProblemLog();
    link(problems);
    assertEquals(
        List.of(ProblemKind.UNKNOWN_REFERENCE),
        problems.sorted().stream().map(Problem::kind).toList());
  }

  @Test
  void aConsultationThatEndsBeforeItBeginsIsReported() {
    TestSites.edit(
        plan,
        "status: in-force",
        "status: consultation\nconsultation: {from: 2026-02-01, to: 2026-01-01}");
    ProblemLog problems = new ProblemLog();
    link(problems);
    assertEquals(
        List.of(ProblemKind.PERIOD_REVERSED),
        problems.sorted().stream().map(Problem::kind).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "existing, in-force, '', EXISTING",
    "existing, consultation, '', EXISTING",
    "existing, ended, '', PAST",
    "existing, ended, '{date: 2025-12-01, by: DAS}', EXISTING",
    "planned, in-force, '', PLANNED",
    "planned, draft, '', PROPOSED",
    "planned, consultation, '', PROPOSED",
    "planned, ended, '', LAPSED",
    "closed, in-force, '', CLOSED",
  })
  void aServiceThatIsOnlyPromisedOrOfAnEndedPlanDoesNotExist(
      String service, String planStatus, String confirmed, ServiceState.Kind kind)
      throws Exception {
    TestSites.edit(plan, "status: in-force", "status: " + planStatus);
    Files.createDirectories(folder.resolve("content/services"));
    Files.writeString(
        folder.resolve("content/services/cantina.yaml"),
        """
        name: Cantina
        status: %s
        plan: mic-2025-2030
        needs: [masa]
        target-groups: [copii]
        source: {document: Un document}
        %s
        """
            .formatted(service, confirmed.isEmpty() ? "" : "confirmed: " + confirmed));
    Portal portal = link(new ProblemLog());
    ServiceState state = portal.state(portal.services().get(0));
    assertEquals(kind, state.kind());
    if (kind == ServiceState.Kind.EXISTING) {
      assertTrue(state.exists());
    } else {
      assertFalse(state.exists());
    }
  }
}
