package ro.pridvor.problem;

import static ro.pridvor.problem.ProblemKind.ADDRESS_TAKEN;
import static ro.pridvor.problem.ProblemKind.BAD_UTF8;
import static ro.pridvor.problem.ProblemKind.BROKEN_LINK;
import static ro.pridvor.problem.ProblemKind.CONTROL_CHARACTER;
import static ro.pridvor.problem.ProblemKind.EMPTY_FILE;
import static ro.pridvor.problem.ProblemKind.FILE_TOO_LARGE;
import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;
import static ro.pridvor.problem.ProblemKind.LONG_WORD;
import static ro.pridvor.problem.ProblemKind.LOST_ADDRESS;
import static ro.pridvor.problem.ProblemKind.MISSING_FILE;
import static ro.pridvor.problem.ProblemKind.MISSING_FRONT_MATTER;
import static ro.pridvor.problem.ProblemKind.NO_COLUMN;
import static ro.pridvor.problem.ProblemKind.NO_DEADLINE;
import static ro.pridvor.problem.ProblemKind.NO_INDICATOR;
import static ro.pridvor.problem.ProblemKind.NO_RESPONSIBLE;
import static ro.pridvor.problem.ProblemKind.NO_TARGET_GROUP;
import static ro.pridvor.problem.ProblemKind.PAGE_RULE;
import static ro.pridvor.problem.ProblemKind.SPECIAL_FILE;
import static ro.pridvor.problem.ProblemKind.SYMLINK;
import static ro.pridvor.problem.ProblemKind.TAB_INDENTATION;
import static ro.pridvor.problem.ProblemKind.UNKNOWN_KEY;
import static ro.pridvor.problem.ProblemKind.UNKNOWN_REFERENCE;
import static ro.pridvor.problem.ProblemKind.UNREADABLE_FILE;
import static ro.pridvor.problem.ProblemKind.UNRESOLVED_NAME;
import static ro.pridvor.problem.ProblemKind.WRONG_TYPE;
import static ro.pridvor.problem.ProblemKind.YAML_ALIAS;
import static ro.pridvor.problem.ProblemKind.YAML_SEVERAL_DOCUMENTS;
import static ro.pridvor.problem.ProblemKind.YAML_SYNTAX;
import static ro.pridvor.problem.ProblemKind.YAML_TOO_DEEP;
import static ro.pridvor.problem.ProblemKind.YAML_TOO_MANY_KEYS;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells causes from consequences: whoever mends the cause never needs to read that a file that
 * could not be read lacks what others look for in it.
 */
final class Consequences {
  /** Nothing of a file with one of these could be used. */
  private static final Set<ProblemKind> UNREAD =
      Set.of(
          MISSING_FILE,
          SYMLINK,
          SPECIAL_FILE,
          EMPTY_FILE,
          FILE_TOO_LARGE,
          UNREADABLE_FILE,
          BAD_UTF8,
          CONTROL_CHARACTER,
          LONG_WORD,
          TAB_INDENTATION,
          MISSING_FRONT_MATTER,
          YAML_SYNTAX,
          YAML_ALIAS,
          YAML_TOO_DEEP,
          YAML_TOO_MANY_KEYS,
          YAML_SEVERAL_DOCUMENTS);

  /** Of a file with one of these a value was passed over. */
  private static final Set<ProblemKind> HALF_READ = Set.of(UNKNOWN_KEY, WRONG_TYPE);

  private static final Set<ProblemKind> INCOMPLETE =
      Set.of(NO_COLUMN, NO_DEADLINE, NO_RESPONSIBLE, NO_INDICATOR, NO_TARGET_GROUP);

  private static final Set<ProblemKind> OF_PAGES =
      Set.of(ADDRESS_TAKEN, BROKEN_LINK, LOST_ADDRESS, PAGE_RULE);

  /** The way to the root, the folder of a language or of large print. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:^|(?<=\\())/?(?:(?:\\.\\./)+|(?:en|hu|tipar-mare)/)?/?");

  private final Set<String> unread = new HashSet<>();
  private final Set<String> halfRead = new HashSet<>();
  private final Set<SourcePosition> wrongReferences = new HashSet<>();

  private Consequences(Collection<Problem> problems) {
    for (Problem problem : problems) {
      boolean ofFile = problem.kind() != MISSING_FILE || problem.at().line() == 0;
      if (UNREAD.contains(problem.kind()) && ofFile) {
        unread.add(problem.at().file());
      } else if (HALF_READ.contains(problem.kind())) {
        halfRead.add(problem.at().file());
      } else if (problem.kind() == UNKNOWN_REFERENCE) {
        wrongReferences.add(problem.at());
      }
    }
  }

  /** The problems without those that go away when another is mended. */
  static List<Problem> leftOut(Collection<Problem> problems) {
    Consequences all = new Consequences(problems);
    Map<List<Object>, Problem> causes = new LinkedHashMap<>();
    problems.stream()
        .filter(problem -> !all.follows(problem))
        .forEach(p -> causes.merge(sort(p), p, Consequences::shorter));
    return List.copyOf(causes.values());
  }

  /** What a page does wrong it does in every language and edition; the mistake is one. */
  private static List<Object> sort(Problem problem) {
    List<String> arguments =
        OF_PAGES.contains(problem.kind())
            ? problem.arguments().stream()
                .map(text -> ELSEWHERE.matcher(text).replaceAll(""))
                .toList()
            : problem.arguments();
    return List.of(problem.kind(), problem.at(), arguments);
  }

  /** The Romanian page has the shorter address. */
  private static Problem shorter(Problem one, Problem other) {
    return other.arguments().toString().length() < one.arguments().toString().length()
        ? other
        : one;
  }

  private boolean follows(Problem problem) {
    return switch (problem.kind()) {
      case UNKNOWN_REFERENCE -> isDefinedUnread(problem.arguments().get(1), problem);
      case UNRESOLVED_NAME -> isUnread(problem.arguments().get(2));
      case INVALID_VALUE -> wrongReferences.contains(problem.at());
      default -> INCOMPLETE.contains(problem.kind()) && halfRead.contains(problem.at().file());
    };
  }

  /**
   * Whether the place where an id is defined could not be read.
   *
   * @param where a file, the folder of a plan, or a folder in which every id has its own file
   */
  private boolean isDefinedUnread(String where, Problem problem) {
    String id = problem.arguments().get(0);
    return switch (where) {
      case "plans/" -> isUnread("plans/" + id + "/plan.yaml");
      case "services/" -> isUnread("services/" + id + ".yaml");
      default ->
          where.endsWith(".yaml")
              ? isUnread(where)
              : unread.stream().anyMatch(file -> file.contains("/" + where + "/"));
    };
  }

  /** File names of problems begin with the name of the content folder, whatever that is. */
  private boolean isUnread(String file) {
    return unread.stream().anyMatch(u -> u.endsWith("/" + file));
  }
}
