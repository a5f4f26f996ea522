package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.MISSING_FRONT_MATTER;
import static ro.pridvor.problem.ProblemKind.TAB_INDENTATION;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.content.Content.UpdateMeasureEntry;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/** Reads news: facts in YAML between two lines of {@code ---}, then the text in Markdown. */
final class UpdateFiles {
  private static final Pattern PARTS =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)(?:\\A|\\R)---[ \\t]*(?:\\R(.*))?\\z", Pattern.DOTALL);

  private UpdateFiles() {}

  /**
   * The two halves of a file.
   *
   * @param facts YAML, after an empty line in the place of the first {@code ---}, so that lines
   *     keep their numbers
   */
  record Halves(String facts, Text body) {}

  /** Takes a file apart; a problem says why where that cannot be done. */
  static Optional<Halves> split(String shown, String text, ProblemLog log) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      log.add(MISSING_FRONT_MATTER, new SourcePosition(shown, 1, 1));
      return Optional.empty();
    }
    String facts = "\n" + parts.group(1);
    if (hasTabs(shown, facts, log)) {
      return Optional.empty();
    }
    String body = Optional.ofNullable(parts.group(2)).orElse("");
    int line = text.substring(0, text.length() - body.length()).split("\n", -1).length;
    MarkdownHabits.check(body, new SourcePosition(shown, line, 1), log);
    return Optional.of(
        new Halves(facts, new Text(body.strip(), new SourcePosition(shown, line, 1))));
  }

  private static boolean hasTabs(String shown, String facts, ProblemLog log) {
    int number = 0;
    boolean found = false;
    for (String line : facts.split("\n", -1)) {
      number++;
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).isBlank()) {
        log.add(TAB_INDENTATION, new SourcePosition(shown, number, tab + 1));
        found = true;
      }
    }
    return found;
  }

  static UpdateEntry update(Text id, Fields f, Text body) {
    return new UpdateEntry(
        id,
        f.required("title"),
        f.required("date"),
        f.texts("plans"),
        f.list("measures", UpdateFiles::measure),
        f.texts("services"),
        f.text("easy"),
        body,
        f.at());
  }

  private static UpdateMeasureEntry measure(Fields f) {
    return new UpdateMeasureEntry(f.required("plan"), f.required("measure"), f.text("status"));
  }
}
