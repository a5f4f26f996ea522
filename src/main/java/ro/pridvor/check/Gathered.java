package ro.pridvor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Findings of one kind, gathered by place: one warning with a number is read, forty of the same are
 * not. The warning stands where the first finding stands.
 */
final class Gathered {
  private static final int EXAMPLES = 5;

  private final Map<String, List<Finding>> byPlace = new LinkedHashMap<>();

  private record Finding(SourcePosition at, String example) {}

  void add(String place, SourcePosition at, String example) {
    byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(new Finding(at, example));
  }

  /** One problem a place; its arguments are the number of findings and the first examples. */
  void report(ProblemKind kind, ProblemLog problems) {
    for (List<Finding> findings : byPlace.values()) {
      List<String> examples = findings.stream().map(this::shown).distinct().toList();
      String list = String.join("; ", examples.stream().limit(EXAMPLES).toList());
      problems.add(
          kind,
          findings.get(0).at(),
          Integer.toString(findings.size()),
          examples.size() > EXAMPLES ? list + "; …" : list);
    }
  }

  private String shown(Finding finding) {
    SourcePosition at = finding.at();
    String file = at.file().substring(at.file().lastIndexOf('/') + 1);
    return "„" + finding.example() + "” (" + file + ":" + at.line() + ")";
  }
}
