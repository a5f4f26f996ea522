package ro.pridvor.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ro.pridvor.content.ContentReader;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;

/** Completeness and freshness of the real plans. */
class StatusTest {
  private static final Portal PORTAL = read();

  private static Portal read() {
    ProblemLog problems = new ProblemLog();
    return new PortalLinker(problems)
        .link(new ContentReader(Path.of("content"), problems).read().orElseThrow());
  }

  @Test
  void everyMeasureIsCountedInExactlyOnePlan() {
    Status status = Status.of(PORTAL, LocalDate.of(2026, 11, 22));
    int sum = status.plans().stream().mapToInt(p -> p.measures().measures()).sum();
    assertEquals(PORTAL.measures().size(), sum);
    assertEquals(PORTAL.measures().size(), status.all().measures());
  }

  @Test
  void anEndedPlanIsNotAskedForLastYearsValuesButForWhatBecameOfItsMeasures() {
    Status status = Status.of(PORTAL, LocalDate.of(2026, 11, 22));
    MeasureCounts timisoara = plan(status, "timisoara-2017-2022");
    assertEquals(0, timisoara.measured());
    assertTrue(timisoara.overdueUnreported() > 50, timisoara::toString);
  }

  @Test
  void aYearAfterItBeginsAPlanIsAskedForValues() {
    MeasureCounts before = plan(Status.of(PORTAL, LocalDate.of(2026, 12, 31)), "bacau-2026-2035");
    MeasureCounts after = plan(Status.of(PORTAL, LocalDate.of(2027, 1, 1)), "bacau-2026-2035");
    assertEquals(0, before.measured());
    assertEquals(after.measured(), after.withoutValue());
    assertTrue(after.measured() > 200, after::toString);
  }

  @Test
  void servicesAreCountedOnceEachByPlanOrAsNational() {
    Status status = Status.of(PORTAL, LocalDate.of(2026, 11, 22));
    int sum = status.plans().stream().mapToInt(p -> p.services().existing()).sum();
    assertEquals(status.services().existing(), sum + status.national().existing());
  }

  private static MeasureCounts plan(Status status, String id) {
    return status.plans().stream()
        .filter(p -> p.plan().id().equals(id))
        .findFirst()
        .orElseThrow()
        .measures();
  }
}
