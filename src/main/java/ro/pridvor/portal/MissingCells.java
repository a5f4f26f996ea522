package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.NO_COLUMN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;

/**
 * Gathers what measures of a plan lack. A column that the whole plan, or a whole general objective,
 * does not have is one warning; a note on the plan or on the objective answers it.
 */
final class MissingCells {
  /** From so many measures on, a cell that all lack is a column that the document lacks. */
  private static final int COLUMN = 3;

  private final PlanEntry plan;
  private final List<Objective> objectives = new ArrayList<>();

  /** What the measures of a general objective lack. */
  private static final class Objective {
    private final GeneralObjectiveEntry entry;
    private final Map<ProblemKind, Integer> absent = new EnumMap<>(ProblemKind.class);
    private final Map<ProblemKind, List<MeasureEntry>> unexplained =
        new EnumMap<>(ProblemKind.class);
    private int measures;

    Objective(GeneralObjectiveEntry entry) {
      this.entry = entry;
    }

    boolean lacksColumn(ProblemKind kind) {
      return measures >= COLUMN && absent.getOrDefault(kind, 0) == measures;
    }
  }

  MissingCells(PlanEntry plan) {
    this.plan = plan;
  }

  void begin(GeneralObjectiveEntry objective) {
    objectives.add(new Objective(objective));
  }

  /** Counts a measure of the objective that was begun last. */
  void count() {
    last().measures++;
  }

  /**
   * A cell that a measure lacks.
   *
   * @param explained whether a note on the measure says why
   */
  void add(ProblemKind kind, MeasureEntry measure, boolean explained) {
    last().absent.merge(kind, 1, Integer::sum);
    if (!explained) {
      last().unexplained.computeIfAbsent(kind, k -> new ArrayList<>()).add(measure);
    }
  }

  private Objective last() {
    return objectives.get(objectives.size() - 1);
  }

  void report(ProblemLog problems) {
    columns().forEach((kind, key) -> report(kind, key, problems));
  }

  private static Map<ProblemKind, String> columns() {
    Map<ProblemKind, String> columns = new EnumMap<>(ProblemKind.class);
    columns.put(ProblemKind.NO_DEADLINE, "deadline");
    columns.put(ProblemKind.NO_RESPONSIBLE, "responsible");
    columns.put(ProblemKind.NO_INDICATOR, "indicators");
    columns.put(ProblemKind.NO_TARGET_GROUP, "target-groups");
    return columns;
  }

  private void report(ProblemKind kind, String key, ProblemLog problems) {
    int measures = objectives.stream().mapToInt(o -> o.measures).sum();
    int absent = objectives.stream().mapToInt(o -> o.absent.getOrDefault(kind, 0)).sum();
    if (measures >= COLUMN && absent == measures) {
      if (plan.note().isEmpty()) {
        problems.add(NO_COLUMN, plan.at(), plan.id().value(), Integer.toString(measures), key);
      }
      return;
    }
    for (Objective objective : objectives) {
      if (objective.lacksColumn(kind)) {
        if (objective.entry.note().isEmpty()) {
          problems.add(
              NO_COLUMN,
              objective.entry.at(),
              objective.entry.id().value(),
              Integer.toString(objective.measures),
              key);
        }
      } else {
        objective
            .unexplained
            .getOrDefault(kind, List.of())
            .forEach(m -> problems.add(kind, m.at(), m.id().value()));
      }
    }
  }
}
