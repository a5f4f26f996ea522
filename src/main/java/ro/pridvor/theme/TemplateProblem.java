package ro.pridvor.theme;

import static ro.pridvor.problem.ProblemKind.MISSING_MESSAGE;
import static ro.pridvor.problem.ProblemKind.THEME_FILE;
import static ro.pridvor.problem.ProblemKind.THEME_TEMPLATE;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import ro.pridvor.page.Page;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;

/** What went wrong in a template, with the template and line that say so. */
final class TemplateProblem {
  private static final int MOST_LINES = 12;

  private TemplateProblem() {}

  /**
   * @param template the page's own; the fault may be in one that it includes
   * @param files the templates as they are written
   */
  static Problem of(Page page, String template, Exception failure, TemplateFiles files) {
    SourcePosition whole = SourcePosition.ofFile("templates/" + template);
    if (failure instanceof LimitExceeded limit) {
      SourcePosition at =
          limit.place().map(files::written).map(TemplatePlace::position).orElse(whole);
      return Problem.of(THEME_FILE, at, at.file(), "@theme." + limit.limit());
    }
    Optional<TemplatePlace> place = Optional.empty();
    String why = firstLines(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingMessage missing) {
        return Problem.of(MISSING_MESSAGE, whole, missing.key(), missing.language());
      }
      if (place.isEmpty() && TemplatePlace.of(cause).isPresent()) {
        place = TemplatePlace.of(cause);
        why = words(cause);
      }
    }
    SourcePosition at = place.map(files::written).map(TemplatePlace::position).orElse(whole);
    String name = place.map(TemplatePlace::template).orElse(template);
    return Problem.of(THEME_TEMPLATE, at, name, page.address() + ": " + why);
  }

  /** What the template engine says, without the place, which comes before it, and the stack. */
  private static String words(Throwable cause) {
    if (cause instanceof ParseException e) {
      return firstLines(e.getEditorMessage());
    }
    return cause instanceof TemplateException e
        ? firstLines(e.getMessageWithoutStackTop())
        : firstLines(cause.getMessage());
  }

  private static String firstLines(String message) {
    return message == null
        ? ""
        : message
            .lines()
            .limit(MOST_LINES)
            .filter(line -> !line.isBlank())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
  }
}
