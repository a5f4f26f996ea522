package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.DUPLICATE_ID;
import static ro.pridvor.problem.ProblemKind.UNKNOWN_REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.content.Text;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/** The ids of one kind of thing: each unique, each reference to one of them existing. */
final class Reference {
  private final String file;
  private final ProblemLog problems;
  private final Map<String, SourcePosition> known;

  /**
   * @param file where such ids are defined, as named in messages
   */
  Reference(String file, ProblemLog problems) {
    this(file, problems, new HashMap<>());
  }

  private Reference(String file, ProblemLog problems, Map<String, SourcePosition> known) {
    this.file = file;
    this.problems = problems;
    this.known = known;
  }

  /** The same ids, for somebody who keeps problems of their own. */
  Reference reportingTo(ProblemLog log) {
    return new Reference(file, log, known);
  }

  /** Defines an id; false if it is empty or taken. */
  boolean define(Text id) {
    if (id.value().isEmpty()) {
      return false;
    }
    SourcePosition first = known.putIfAbsent(id.value(), id.at());
    if (first != null) {
      boolean sameFile = first.file().equals(id.at().file());
      problems.add(
          DUPLICATE_ID,
          id.at(),
          id.value(),
          first.toString(),
          sameFile ? "@duplicate.same-file" : "@duplicate.other-file");
    }
    return first == null;
  }

  /** Takes an id in that has been defined elsewhere. */
  void know(Text id) {
    known.putIfAbsent(id.value(), id.at());
  }

  /** The id that is referred to, if it exists; a problem if not. */
  Optional<String> resolve(Text reference) {
    if (known.containsKey(reference.value())) {
      return Optional.of(reference.value());
    }
    if (!reference.value().isEmpty()) {
      problems.add(
          Problem.of(UNKNOWN_REFERENCE, reference.at(), reference.value(), file)
              .suggesting(NearMiss.of(reference.value(), known.keySet())));
    }
    return Optional.empty();
  }

  /** Those of a list that exist, each once. */
  List<String> resolve(List<Text> references) {
    return references.stream().flatMap(r -> resolve(r).stream()).distinct().toList();
  }
}
