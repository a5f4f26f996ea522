package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.PAGE_HABIT;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content.FreePageEntry;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Markdown pages: the first heading is the title, the rest is the text. Habits of other generators
 * are understood where their meaning is certain (a title in front matter, a heading without a space
 * or underlined) and refused where the page would not be what its writer meant.
 */
final class FreePages {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)(?:\\A|\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern OTHER_FRONT_MATTER =
      Pattern.compile(
          "\\A(?:\\+\\+\\+[ \\t]*\\R|\\{[ \\t]*\\R?[ \\t]*\"|;;;[ \\t]*\\R|---[ \\t]*\\R)");
  private static final Pattern HASH =
      Pattern.compile(
          "\\A#(?!#)[ \\t\\u00A0]{0,9}([^#\\n{][^\\n]{0,500}?)[ \\t]{0,9}"
              + "(?:\\{#?[\\w: .-]{0,200}\\}|(?<=[ \\t])#{1,9})?[ \\t]{0,9}(?:\\n|\\z)");
  private static final Pattern UNDERLINED =
      Pattern.compile("\\A([^\\n#>*+-][^\\n]*)\\n=+[ \\t]*(?:\\n|\\z)");

  /** Keys by which other generators hold a page back. */
  private static final Set<String> HELD_BACK = Set.of("draft", "ciorna", "hidden", "private");

  private final String shown;
  private final ProblemLog log;

  private FreePages(String shown, ProblemLog log) {
    this.shown = shown;
    this.log = log;
  }

  static FreePageEntry read(String file, String shown, String text, ProblemLog log) {
    return new FreePages(shown, log).read(file, text);
  }

  private FreePageEntry read(String file, String text) {
    String id = file.substring(file.indexOf('/') + 1, file.length() - ".md".length());
    Matcher front = FRONT_MATTER.matcher(text);
    Optional<String> named = Optional.empty();
    boolean otherData = false;
    int start = 0;
    if (front.find()) {
      named = frontMatter(front.group(1));
      start = front.end();
    } else if (OTHER_FRONT_MATTER.matcher(text).find()) {
      otherData = true;
      report(1, "front-matter", "");
    }
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String body = text.substring(start);
    Matcher heading = HASH.matcher(body);
    if (!heading.find()) {
      heading = UNDERLINED.matcher(body);
    }
    boolean headed = heading.reset().find();
    String own = headed ? heading.group(1).strip() : "";
    int end = headed ? start + heading.end() : start;
    String title = headed ? own : named.orElse(id);
    if (!headed && named.isEmpty() && !otherData) {
      report(line(text, start), "title", "");
    }
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String rest = text.substring(end).strip();
    SourcePosition at = new SourcePosition(shown, line(text, end), 1);
    MarkdownHabits.check(rest, at, log);
    SourcePosition top = new SourcePosition(shown, line(text, start), 1);
    return new FreePageEntry(id, title, new Text(rest, at), top);
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  /** The title; other keys are said to have no effect, or, where they hold a page back, refused. */
  private Optional<String> frontMatter(String yaml) {
    Optional<YamlNode> root = new YamlReader(shown, log).read("\n" + yaml);
    if (root.isEmpty() || !(root.get() instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Optional<String> title = Optional.empty();
    for (Entry entry : mapping.entries()) {
      String value = entry.value() instanceof Scalar scalar ? scalar.text().strip() : "";
      if (entry.key().equals("title") || entry.key().equals("titlu")) {
        title = Optional.of(value).filter(t -> !t.isEmpty());
      } else if (HELD_BACK.contains(entry.key()) && value.equals("true")
          || entry.key().startsWith("publish") && value.equals("false")) {
        report(entry.keyAt().line(), "draft", entry.key());
      } else {
        log.add(ro.pridvor.problem.ProblemKind.UNUSED_FRONT_MATTER, entry.keyAt(), entry.key());
      }
    }
    return title;
  }

  private void report(int line, String what, String detail) {
    String shownDetail = detail.isEmpty() ? "" : " (" + detail + ")";
    log.add(
        PAGE_HABIT,
        new SourcePosition(shown, line, 1),
        "@page." + what + shownDetail,
        "@page.remedy." + what);
  }
}
