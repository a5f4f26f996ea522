package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.BROKEN_LINK;
import static ro.pridvor.problem.ProblemKind.PAGE_RULE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;

/**
 * Moves a problem of a page from the beginning of its content to the line that caused it, where
 * that line can be found by what is written there.
 */
final class CauseLines {
  private static final Pattern EDITION = Pattern.compile("^/(?:(?:en|hu|tipar-mare)/)+");
  private static final Pattern INDEX = Pattern.compile("index\\.html(?=#|$)");
  private static final Pattern NO_WORDS = Pattern.compile("\\[\\s*\\]\\(");
  private static final Pattern ID = Pattern.compile("id-not-unique \\((.+)\\)$");

  private final Path content;

  /**
   * @param content the content folder, whose own name stands before the names of its files
   */
  CauseLines(Path content) {
    this.content = content;
  }

  Problem located(Problem problem) {
    if (problem.kind() == BROKEN_LINK) {
      return link(problem);
    }
    return problem.kind() == PAGE_RULE ? rule(problem) : problem;
  }

  private Problem link(Problem problem) {
    String address = address(problem.arguments().get(0), problem.arguments().get(1));
    String bare = EDITION.matcher(address).replaceFirst("/");
    List<String> written = new ArrayList<>(List.of(address, bare));
    int hash = address.indexOf('#');
    if (hash >= 0) {
      written.add(address.substring(hash));
    }
    for (String each : written) {
      Pattern whole = Pattern.compile("(?<![\\w/.-])" + Pattern.quote(each) + "(?![\\w/.-])");
      Optional<SourcePosition> at = find(problem.at(), whole);
      if (at.isPresent()) {
        return new Problem(
            BROKEN_LINK, at.get(), List.of(problem.arguments().get(0), each), problem.suggestion());
      }
    }
    return problem;
  }

  /** The address in the site that a relative link of a page leads to. */
  private static String address(String page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String fragment = hash < 0 ? "" : link.substring(hash);
    List<String> steps = new ArrayList<>(List.of(page.split("/")));
    if (!path.isEmpty()) {
      steps.remove(steps.size() - 1);
      for (String step : path.split("/")) {
        if (step.equals("..")) {
          steps.remove(Math.max(0, steps.size() - 1));
        } else if (!step.equals(".")) {
          steps.add(step);
        }
      }
    }
    return INDEX.matcher("/" + String.join("/", steps) + fragment).replaceFirst("");
  }

  private Problem rule(Problem problem) {
    String rule = problem.arguments().get(1);
    Matcher id = ID.matcher(rule);
    Optional<Pattern> cause = Optional.empty();
    if (rule.startsWith("@rule.link-text")) {
      cause = Optional.of(NO_WORDS);
    } else if (id.find()) {
      cause = Optional.of(Pattern.compile("\\bid:\\s*[\"']?" + Pattern.quote(id.group(1)) + "\\b"));
    }
    return cause
        .flatMap(pattern -> find(problem.at(), pattern))
        .map(at -> new Problem(PAGE_RULE, at, problem.arguments(), problem.suggestion()))
        .orElse(problem);
  }

  /** The first line with something from a place on. */
  private Optional<SourcePosition> find(SourcePosition from, Pattern written) {
    int slash = from.file().indexOf('/');
    boolean inContent =
        slash > 0 && from.file().substring(0, slash).equals(content.getFileName().toString());
    if (!inContent) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(content.resolve(from.file().substring(slash + 1)))) {
      List<String> all = lines.toList();
      for (int i = Math.max(0, from.line() - 1); i < all.size(); i++) {
        Matcher found = written.matcher(all.get(i));
        if (found.find()) {
          return Optional.of(new SourcePosition(from.file(), i + 1, found.start() + 1));
        }
      }
      return Optional.empty();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty(); // a page of the program's own, or a file that has gone meanwhile
    }
  }
}
