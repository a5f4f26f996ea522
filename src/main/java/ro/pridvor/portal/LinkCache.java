package ro.pridvor.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.FundingSourceEntry;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.TargetGroupEntry;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Remembers linked plans between linkers. A plan depends on its own entry and on what all plans
 * share; as long as both are equal, so is the linked plan. Not thread-safe.
 */
public final class LinkCache {
  private Optional<Round> round = Optional.empty();
  private final Map<String, Known> plans = new HashMap<>();

  /** What plans refer to. */
  private record Shared(
      List<TargetGroupEntry> groups,
      List<OrganisationEntry> organisations,
      List<FundingSourceEntry> funding,
      Set<String> authorities) {}

  /** The names that are valid as long as nothing shared changes, with their problems. */
  private record Round(Shared shared, NameScopes names, ProblemLog problems) {}

  /** A plan with its places and problems. */
  record Linked(Plan plan, Map<String, SourcePosition> positions, List<Problem> problems) {}

  private record Known(PlanEntry entry, Linked linked) {}

  /** Forgets what no longer holds for this content. */
  void begin(Content content) {
    Shared shared =
        new Shared(
            content.targetGroups(),
            content.organisations(),
            content.fundingSources(),
            content.plans().stream().map(p -> p.authority().value()).collect(Collectors.toSet()));
    if (round.filter(r -> r.shared().equals(shared)).isEmpty()) {
      ProblemLog log = new ProblemLog();
      round = Optional.of(new Round(shared, new NameScopes(content, log), log));
      plans.clear();
    }
    plans
        .keySet()
        .retainAll(content.plans().stream().map(p -> p.id().value()).collect(Collectors.toSet()));
  }

  /** Links a plan, or remembers it. */
  Linked link(PlanEntry entry, Reference groups, Reference authorities) {
    Known known = plans.get(entry.id().value());
    if (known != null && known.entry().equals(entry)) {
      return known.linked();
    }
    ProblemLog problems = new ProblemLog();
    Map<String, SourcePosition> positions = new HashMap<>();
    NameScopes names = round.orElseThrow().names();
    List<PlanVersion> versions =
        new VersionLinker(names, groups, authorities, problems).link(entry);
    Plan plan =
        new PlanLinker(
                entry,
                names,
                groups.reportingTo(problems),
                authorities.reportingTo(problems),
                ReportFacts.newest(entry),
                positions,
                problems)
            .link(versions);
    boolean onlyMoved = known != null && known.linked().plan().equals(plan);
    Linked linked =
        new Linked(onlyMoved ? known.linked().plan() : plan, positions, problems.sorted());
    plans.put(entry.id().value(), new Known(entry, linked));
    return linked;
  }

  /** Problems of the names that plans have used. */
  List<Problem> problems() {
    return round.map(r -> r.problems().sorted()).orElse(List.of());
  }
}
