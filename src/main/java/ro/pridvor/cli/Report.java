package ro.pridvor.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemText;

/** Says what came of a command, for people or for tools. */
final class Report {
  private static final int MANY = 5;
  private static final int SHOWN_OF_MANY = 3;

  private final Environment environment;
  private final ContentOptions.Format format;
  private final ResourceBundle words;
  private final ProblemText problemText;

  Report(Environment environment, ContentOptions.Format format) {
    this.environment = environment;
    this.format = format;
    this.words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    this.problemText = new ProblemText(environment.locale());
  }

  static int exitCode(Outcome outcome) {
    if (outcome.wrongFolder()) {
      return Pridvor.USAGE;
    }
    if (outcome.couldNotWrite()) {
      return Pridvor.COULD_NOT_WRITE;
    }
    return outcome.hasErrors() ? Pridvor.PROBLEMS : Pridvor.GOOD;
  }

  /** Progress, for a person who watches. */
  void step(String name) {
    if (environment.terminal() && format == ContentOptions.Format.TEXT) {
      environment.err().println("  " + words.getString("step." + name) + " …");
    }
  }

  void print(Outcome outcome, Path site) {
    if (printForTools(outcome)) {
      return;
    }
    printProblems(outcome.problems());
    if (outcome.published()) {
      say("published", site, outcome.pages(), outcome.plans(), outcome.measures());
      if (!outcome.foreign().isEmpty()) {
        say("foreign", site, String.join(", ", outcome.foreign()));
      }
      say("times", times(outcome), count(outcome, false));
    } else {
      say(
          outcome.partlyPublished() ? "partly-published" : "not-published",
          count(outcome, true),
          count(outcome, false),
          site);
    }
  }

  /** Says before a folder is adopted what stays in it. */
  void adopting(Path site, List<String> stays) {
    if (!stays.isEmpty() && format == ContentOptions.Format.TEXT) {
      say("adopt.stays", site, String.join(", ", stays));
    }
  }

  /** On the error stream, in every format: the list is asked for by a program, perhaps. */
  void changesNotWritten(Path file) {
    environment.err().println(words.getString("changes.failed").formatted(file));
  }

  /** Without the list, another computer cannot know what addresses were promised. */
  void addressesNotWritten() {
    environment.err().println(words.getString("addresses.failed"));
  }

  void printCheck(Outcome outcome) {
    if (printForTools(outcome)) {
      return;
    }
    printProblems(outcome.problems());
    say(
        "checked",
        outcome.plans(),
        outcome.measures(),
        count(outcome, true),
        count(outcome, false));
  }

  private boolean printForTools(Outcome outcome) {
    ToolFormats tools = new ToolFormats(problemText);
    switch (format) {
      case JSON -> environment.out().println(tools.json(outcome));
      case SARIF -> environment.out().println(tools.sarif(outcome));
      case GITHUB -> tools.github(outcome).forEach(environment.out()::println);
      case TEXT -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Errors last, where they are seen: they stop publication. Of many of one kind in one file, the
   * first few in full and the lines of the others.
   */
  private void printProblems(List<Problem> problems) {
    Map<List<Object>, List<Problem>> alike =
        problems.stream().collect(Collectors.groupingBy(p -> List.of(p.kind(), p.at().file())));
    for (Problem problem : errorsLast(problems)) {
      List<Problem> same = alike.get(List.of(problem.kind(), problem.at().file()));
      int number = same.indexOf(problem) + 1;
      if (same.size() <= MANY || number <= SHOWN_OF_MANY) {
        print(problem);
      }
      if (same.size() > MANY && number == SHOWN_OF_MANY) {
        printLines(same.subList(number, same.size()));
      }
    }
  }

  private void print(Problem problem) {
    environment
        .err()
        .printf(
            "%s: %s: %s%n    → %s%n",
            problem.at(),
            problemText.severity(problem),
            problemText.what(problem),
            problemText.remedy(problem));
  }

  private void printLines(List<Problem> others) {
    Problem first = others.get(0);
    String lines =
        others.stream()
            .map(problem -> Integer.toString(problem.at().line()))
            .distinct()
            .collect(Collectors.joining(", "));
    String more = words.getString("report.more").formatted(others.size(), lines);
    environment.err().printf("%s: %s: %s%n", first.at().file(), problemText.severity(first), more);
  }

  private static List<Problem> errorsLast(List<Problem> problems) {
    return problems.stream().sorted(Comparator.comparing(Problem::isError)).toList();
  }

  private void say(String key, Object... arguments) {
    environment.out().printf(words.getString(key) + "%n", arguments);
  }

  private static long count(Outcome outcome, boolean errors) {
    return outcome.problems().stream().filter(p -> p.isError() == errors).count();
  }

  private String times(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    outcome
        .times()
        .forEach(
            (step, time) ->
                text.append(words.getString("step." + step))
                    .append(' ')
                    .append(time.toMillis())
                    .append(" ms, "));
    return text.append(words.getString("total")).append(' ').append(outcome.total().toMillis())
        + " ms";
  }
}
