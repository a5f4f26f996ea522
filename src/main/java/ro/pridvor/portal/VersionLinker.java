package ro.pridvor.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.PlanExtras.VersionEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;

/**
 * Links the earlier texts of a plan as the plan itself is linked. What is merely missing in an old
 * text is not reported: nobody can add it any more.
 */
final class VersionLinker {
  private final NameScopes names;
  private final Reference groups;
  private final Reference authorities;
  private final ProblemLog problems;

  VersionLinker(NameScopes names, Reference groups, Reference authorities, ProblemLog problems) {
    this.names = names;
    this.groups = groups;
    this.authorities = authorities;
    this.problems = problems;
  }

  List<PlanVersion> link(PlanEntry plan) {
    return plan.extras().versions().stream().map(version -> version(plan, version)).toList();
  }

  private PlanVersion version(PlanEntry plan, VersionEntry v) {
    Dates.check(Optional.of(v.date()), "date", problems);
    v.replaced().ifPresent(r -> Dates.check(Optional.of(r.date()), "date", problems));
    ProblemLog log = new ProblemLog();
    PlanLinker linker =
        new PlanLinker(
            plan,
            names,
            groups.reportingTo(log),
            authorities.reportingTo(log),
            Map.of(), // reports are of the text of today
            new HashMap<>(),
            log);
    PlanVersion linked =
        new PlanVersion(
            v.id().value(),
            v.title().value(),
            v.date().value(),
            v.by().map(Text::value),
            v.replaced()
                .map(r -> new PlanVersion.Replacement(r.date().value(), r.by().map(Text::value))),
            v.note().map(Text::value),
            PlanFacts.sections(v.sections()),
            linker.objectives(v.objectives()));
    problems.addAll(log.sorted().stream().filter(Problem::isError).toList());
    return linked;
  }
}
