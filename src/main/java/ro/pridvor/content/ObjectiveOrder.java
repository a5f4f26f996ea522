package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.OBJECTIVE_ORDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * The order of a plan's objectives is that of the numbers before their file names. Reports what
 * makes that order doubtful: a number given twice, a number left out, printed codes that run
 * against it.
 */
final class ObjectiveOrder {
  private static final int FEW = 2;
  private static final Pattern FILE_NUMBER = Pattern.compile(".*/(\\d{1,9})-[^/]*");
  private static final Pattern CODE_NUMBER = Pattern.compile("\\D*?(\\d{1,6})\\D*");
  private static final Pattern ROMAN =
      Pattern.compile(
          "(?:.*[^\\p{L}])?(X{0,3})(IX|IV|V?I{0,3})[.)]?\\s*$", Pattern.UNICODE_CHARACTER_CLASS);

  private final ProblemLog problems;

  ObjectiveOrder(ProblemLog problems) {
    this.problems = problems;
  }

  /**
   * @param objectives of one plan, in the order of their files
   */
  void check(List<GeneralObjectiveEntry> objectives) {
    checkNumbers(objectives);
    checkCodes(objectives);
  }

  private void checkNumbers(List<GeneralObjectiveEntry> objectives) {
    TreeMap<Integer, GeneralObjectiveEntry> byNumber = new TreeMap<>();
    for (GeneralObjectiveEntry objective : objectives) {
      Matcher number = FILE_NUMBER.matcher(objective.at().file());
      if (!number.matches()) {
        continue;
      }
      GeneralObjectiveEntry other =
          byNumber.putIfAbsent(Integer.parseInt(number.group(1)), objective);
      if (other != null) {
        report(objective, "same", name(other) + ", " + name(objective));
      }
    }
    checkGaps(byNumber);
  }

  /** Who numbers by tens leaves room on purpose: only a break in a running count is reported. */
  private void checkGaps(TreeMap<Integer, GeneralObjectiveEntry> byNumber) {
    boolean running =
        byNumber.keySet().stream().filter(n -> byNumber.containsKey(n + 1)).count() * 2
            >= byNumber.size() - 1;
    int expected = 1;
    for (Map.Entry<Integer, GeneralObjectiveEntry> entry : byNumber.entrySet()) {
      int number = entry.getKey();
      if (number > expected && (running || number - expected <= FEW)) {
        String missing = number == expected + 1 ? "" + expected : expected + "–" + (number - 1);
        report(entry.getValue(), "gap", missing);
      }
      expected = number + 1;
    }
  }

  /** Within a component; plans begin to count anew with each. */
  private void checkCodes(List<GeneralObjectiveEntry> objectives) {
    Map<String, GeneralObjectiveEntry> last = new HashMap<>();
    for (GeneralObjectiveEntry objective : objectives) {
      String component = objective.component().map(Text::value).orElse("");
      Optional<Integer> number = number(objective);
      if (number.isEmpty()) {
        continue;
      }
      GeneralObjectiveEntry before = last.put(component, objective);
      if (before != null && number(before).orElse(0) > number.get()) {
        report(objective, "codes", code(before) + ", " + code(objective));
      }
    }
  }

  private static Optional<Integer> number(GeneralObjectiveEntry objective) {
    String code = code(objective);
    Matcher arabic = CODE_NUMBER.matcher(code);
    if (arabic.matches()) {
      return Optional.of(Integer.parseInt(arabic.group(1)));
    }
    Matcher roman = ROMAN.matcher(code);
    if (!roman.matches() || (roman.group(1) + roman.group(2)).isEmpty()) {
      return Optional.empty();
    }
    List<String> ones = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    return Optional.of(10 * roman.group(1).length() + ones.indexOf(roman.group(2)));
  }

  private static String code(GeneralObjectiveEntry objective) {
    return objective.code().map(Text::value).orElse("");
  }

  private static String name(GeneralObjectiveEntry objective) {
    String file = objective.at().file();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private void report(GeneralObjectiveEntry objective, String what, String detail) {
    problems.add(
        OBJECTIVE_ORDER,
        SourcePosition.ofFile(objective.at().file()),
        "@order." + what + " (" + detail + ")",
        "@order.remedy." + what);
  }
}
