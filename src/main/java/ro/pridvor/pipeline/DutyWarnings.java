package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.CONSULTATION_OVER;
import static ro.pridvor.problem.ProblemKind.REPORT_DUE;
import static ro.pridvor.problem.ProblemKind.SERVICES_UNCONFIRMED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.status.Duties;
import ro.pridvor.status.Duty;

/**
 * Says in a check what is due. Of a report only where the plan has had one before: who has never
 * reported learns it from {@code pridvor status}. Services are counted, measures are left to {@code
 * status}, which can list them by institution.
 */
final class DutyWarnings {
  private final Portal portal;
  private final Sources sources;
  private final ProblemLog problems;

  DutyWarnings(Portal portal, Sources sources, ProblemLog problems) {
    this.portal = portal;
    this.sources = sources;
    this.problems = problems;
  }

  void add(LocalDate today) {
    List<Duty> duties = Duties.of(portal, today);
    for (Duty duty : duties) {
      switch (duty.kind()) {
        case REPORT -> report(duty.plan().orElseThrow(), duty.years());
        case CONSULTATION -> {
          Plan plan = duty.plan().orElseThrow();
          String day = duty.since().orElseThrow().toString();
          problems.add(CONSULTATION_OVER, sources.file(file(plan)), plan.shortTitle(), day);
        }
        case PROPOSALS, OVERDUE, UNCONFIRMED, ACCESSIBILITY -> {}
      }
    }
    long unconfirmed = duties.stream().filter(d -> d.kind() == Duty.Kind.UNCONFIRMED).count();
    if (unconfirmed > 0) {
      long existing =
          portal.services().stream().filter(s -> s.status() == Service.Status.EXISTING).count();
      problems.add(
          SERVICES_UNCONFIRMED,
          sources.file("services"),
          Long.toString(unconfirmed),
          Long.toString(existing));
    }
  }

  private void report(Plan plan, List<Integer> years) {
    if (!plan.details().reports().isEmpty()) {
      problems.add(
          REPORT_DUE,
          sources.file(file(plan)),
          plan.shortTitle(),
          years.stream().map(String::valueOf).collect(Collectors.joining(", ")),
          years.get(years.size() - 1).toString());
    }
  }

  private static String file(Plan plan) {
    return "plans/" + plan.id() + "/plan.yaml";
  }
}
