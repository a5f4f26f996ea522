package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.SIMILAR_NAMES_IN_CELLS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Folding;

/**
 * Institutions that the cells of a plan spell in two ways: a name that is nearly one of the list,
 * or nearly another of the same plan. Each pair is said once a plan.
 */
final class NamesInCells {
  private static final int SHORTEST = 12;
  private static final int SLIP = 2;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(SLIP);

  private final Map<String, Text> printed = new LinkedHashMap<>();

  private NamesInCells() {}

  static void check(Content content, ProblemLog problems) {
    for (PlanEntry plan : content.plans()) {
      NamesInCells cells = new NamesInCells();
      plan.objectives().forEach(cells::general);
      cells.report(known(content, plan), problems);
    }
  }

  /** Names and aliases that mean something in a plan, by how they are folded. */
  private static Map<String, String> known(Content content, PlanEntry plan) {
    Map<String, String> known = new LinkedHashMap<>();
    for (OrganisationEntry o : content.organisations()) {
      boolean here = o.scope().filter(s -> !s.value().equals(plan.authority().value())).isEmpty();
      if (here) {
        Stream.concat(Stream.of(o.name()), o.aliases().stream())
            .forEach(name -> known.putIfAbsent(fold(name.value()), name.value()));
      }
    }
    return known;
  }

  private void general(GeneralObjectiveEntry objective) {
    cells(objective.shared());
    for (SpecificObjectiveEntry specific : objective.objectives()) {
      cells(specific.shared());
      specific.measures().stream().map(MeasureEntry::cells).forEach(this::cells);
    }
  }

  private void cells(CellsEntry cells) {
    Stream.of(cells.responsible(), cells.partners())
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .forEach(text -> printed.putIfAbsent(fold(text.value()), text));
  }

  private void report(Map<String, String> known, ProblemLog problems) {
    List<String> before = new ArrayList<>();
    printed.forEach(
        (folded, text) -> {
          boolean acronyms = text.value().chars().noneMatch(Character::isLowerCase);
          if (acronyms || known.containsKey(folded) || folded.length() < SHORTEST) {
            return;
          }
          Optional<String> similar =
              known.keySet().stream()
                  .filter(name -> isNear(folded, name))
                  .findFirst()
                  .map(known::get)
                  .or(
                      () ->
                          before.stream()
                              .filter(name -> isNear(folded, name))
                              .findFirst()
                              .map(name -> printed.get(name).value()));
          similar.ifPresent(
              name -> problems.add(SIMILAR_NAMES_IN_CELLS, text.at(), text.value(), name));
          before.add(folded);
        });
  }

  /** A number tells two schools apart. */
  private static boolean isNear(String one, String other) {
    return other.length() >= SHORTEST
        && Math.abs(one.length() - other.length()) <= SLIP
        && one.replaceAll("\\D+", " ").equals(other.replaceAll("\\D+", " "))
        && DISTANCE.apply(one, other) >= 0;
  }

  private static String fold(String name) {
    return Folding.fold(name).replaceAll("\\W+", " ").strip();
  }
}
